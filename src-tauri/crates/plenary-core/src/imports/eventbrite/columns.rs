//! Which column holds what: headings compared without regard to case, spacing and end marks.

use crate::imports::text::folded;
use std::collections::BTreeMap;

/// A field that Eventbrite's lists have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    OrderNo,
    OrderDate,
    AttendeeNo,
    Status,
    GivenName,
    FamilyName,
    FullName,
    Email,
    BuyerGivenName,
    BuyerFamilyName,
    BuyerEmail,
    Ticket,
    Quantity,
    JobTitle,
    Company,
    Phone,
    WorkPhone,
    /// Money, bar codes and the event's own name: of no use here.
    Ignored,
}

/// Every spelling seen in the field.
const SPELLINGS: [(Field, &[&str]); 18] = [
    (Field::OrderNo, &["order no", "order #", "order number", "order id"]),
    (Field::OrderDate, &["order date", "date ordered"]),
    (Field::AttendeeNo, &["attendee no", "attendee #", "attendee number", "attendee id"]),
    (Field::Status, &["attendee status", "status", "order status"]),
    (Field::GivenName, &["first name", "given name", "forename", "attendee first name"]),
    (Field::FamilyName, &["surname", "last name", "family name", "attendee surname", "attendee last name"]),
    (Field::FullName, &["name", "full name", "attendee name"]),
    (Field::Email, &["email", "e-mail", "email address", "attendee email", "e-mail address"]),
    (Field::BuyerGivenName, &["buyer first name", "purchaser first name"]),
    (
        Field::BuyerFamilyName,
        &["buyer surname", "buyer last name", "purchaser surname", "purchaser last name"],
    ),
    (Field::BuyerEmail, &["buyer email", "purchaser email"]),
    (Field::Ticket, &["ticket type", "ticket name", "ticket"]),
    (Field::Quantity, &["quantity", "ticket quantity", "qty"]),
    (Field::JobTitle, &["job title"]),
    (
        Field::Company,
        &["company", "organisation", "organization", "company / organisation", "company/organisation"],
    ),
    (Field::Phone, &["mobile phone", "cell phone", "phone", "phone number", "telephone"]),
    (Field::WorkPhone, &["work phone", "home phone"]),
    (
        Field::Ignored,
        &[
            "barcode no",
            "barcode #",
            "barcode",
            "currency",
            "total paid",
            "fees paid",
            "eventbrite fees",
            "order type",
            "eventbrite payment processing",
            "gross sales",
            "net sales",
            "ticket price",
            "price tier",
            "ticket subtotal",
            "organizer share of fees",
            "organiser share of fees",
            "delivery method",
            "ip location",
            "event name",
            "event id",
            "event start date",
            "event start time",
            "event end date",
            "event end time",
            "event location",
            "prefix",
            "suffix",
            "group",
            "affiliate",
            "discount",
            "notes",
            "tax paid",
            "vat paid",
            "ticket url",
        ],
    ),
];

/// The columns of one file.
#[derive(Debug, Clone)]
pub struct Columns {
    fields: BTreeMap<Field, usize>,
    /// Columns that are questions of the form.
    pub questions: Vec<usize>,
    /// Headings as they are written in the United States.
    pub american: bool,
}

impl Columns {
    /// Finds the fields; of two columns with the same heading the first is the field, the second a question.
    pub fn of(headings: &[String]) -> Self {
        let mut columns = Self { fields: BTreeMap::new(), questions: Vec::new(), american: false };
        for (at, heading) in headings.iter().enumerate() {
            let heading = plain(heading);
            columns.american |= matches!(heading.as_str(), "order #" | "attendee #" | "last name");
            match field_of(&heading) {
                Some(Field::Ignored) => {}
                Some(field) if !columns.fields.contains_key(&field) => {
                    columns.fields.insert(field, at);
                }
                _ if heading.is_empty() => {}
                _ => columns.questions.push(at),
            }
        }
        columns
    }

    /// Where the field is.
    pub fn at(&self, field: Field) -> Option<usize> {
        self.fields.get(&field).copied()
    }

    /// How sure these headings make us that the file is Eventbrite's, in percent.
    pub fn sureness(&self) -> u8 {
        let has = |field: Field| self.fields.contains_key(&field);
        let typical = [Field::Ticket, Field::Quantity, Field::Status, Field::OrderDate]
            .into_iter()
            .filter(|one| has(*one));
        match (self.missing(), has(Field::OrderNo), has(Field::AttendeeNo), typical.count()) {
            (None, true, true, _) => 90,
            (None, true, false, 2..) | (None, false, true, 2..) => 70,
            _ => 0,
        }
    }

    /// The columns without which it is no attendee list, when they are missing.
    pub fn missing(&self) -> Option<&'static str> {
        let any = |fields: &[Field]| fields.iter().any(|field| self.fields.contains_key(field));
        if !any(&[Field::OrderNo, Field::AttendeeNo]) {
            return Some("Order no.");
        }
        let somebody =
            [Field::Email, Field::BuyerEmail, Field::FullName, Field::GivenName, Field::FamilyName];
        (!any(&somebody)).then_some("Email")
    }
}

fn field_of(heading: &str) -> Option<Field> {
    SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&heading)).map(|(field, _)| *field)
}

fn plain(heading: &str) -> String {
    folded(heading).trim_end_matches(['.', ':', '*', ' ']).to_owned()
}
