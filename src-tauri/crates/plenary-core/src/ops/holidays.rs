//! Holidays: those entered by hand, and together with those that are worked out, which days are no working days.

use crate::error::{Refusal, Result};
use crate::ids::HolidayId;
use crate::model::Holiday;
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::{holidays as worked_out, text};
use crate::store::transact::Done;
use crate::store::{Connection, holidays, rows};
use crate::wording::Words;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A holiday to be entered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct CreateHoliday {
    /// ISO 3166: "GB-ENG", "DE".
    pub region: String,
    pub day: NaiveDate,
    pub name: String,
}

/// Enters a holiday; the same one a second time changes nothing.
pub fn create_holiday(plenary: &Plenary, input: CreateHoliday) -> Result<Done<Holiday>> {
    plenary.transact(Op::CreateHoliday, |tx| {
        let region = text::region("region", &input.region)?;
        let mut name = input.name;
        text::required_line("name", &mut name)?;
        if region.is_empty() {
            return Err(Refusal::new("not-a-region").field("region").with("value", "").into());
        }
        tx.about(&name);
        let same = |other: &Holiday| other.region == region && other.day == input.day && other.name == name;
        if let Some(there) = holidays::of_region(tx, &region)?.into_iter().find(same) {
            return Ok(there);
        }
        let row = Holiday { id: tx.new_id(), region, day: input.day, name };
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Deletes a holiday that was entered.
pub fn delete_holiday(plenary: &Plenary, id: HolidayId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteHoliday, |tx| {
        tx.about(rows::expect::<Holiday>(tx, id)?.name);
        rows::delete::<Holiday>(tx, id)
    })
}

/// The names of the region's holidays by day, over some years.
pub fn by_day(
    conn: &Connection,
    region: &str,
    years: RangeInclusive<i32>,
) -> Result<BTreeMap<NaiveDate, String>> {
    let words = Words::of_the_office()?;
    let mut days: BTreeMap<NaiveDate, String> = BTreeMap::new();
    let mut add = |day: NaiveDate, name: String| {
        days.entry(day).and_modify(|names| *names = format!("{names}, {name}")).or_insert(name);
    };
    for (day, holiday) in years.flat_map(|year| worked_out::bank_holidays(region, year)) {
        add(day, words.bank_holiday(holiday)?);
    }
    holidays::of_region(conn, region)?.into_iter().for_each(|holiday| add(holiday.day, holiday.name));
    Ok(days)
}
