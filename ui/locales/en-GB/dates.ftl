# Names of months and days, shared by the pages and by what is written.

document-month-1 = January
document-month-2 = February
document-month-3 = March
document-month-4 = April
document-month-5 = May
document-month-6 = June
document-month-7 = July
document-month-8 = August
document-month-9 = September
document-month-10 = October
document-month-11 = November
document-month-12 = December
document-weekday-1 = Monday
document-weekday-2 = Tuesday
document-weekday-3 = Wednesday
document-weekday-4 = Thursday
document-weekday-5 = Friday
document-weekday-6 = Saturday
document-weekday-7 = Sunday
