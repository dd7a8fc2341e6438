//! A holiday that was entered by hand, for a region whose holidays are not worked out, or beside those that are.

use crate::ids::HolidayId;
use crate::model::words::row;
use chrono::NaiveDate;

row! {
    /// A day that is no working day in a region.
    Holiday {
        id: HolidayId,
        /// ISO 3166-1 or 3166-2; a country's holidays count in its parts.
        region: String,
        day: NaiveDate,
        name: String,
    }
}
