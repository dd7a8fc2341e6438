//! A channel: where the office can be followed.

use crate::ids::OfficeChannelId;
use crate::model::words::row;

row! {
    /// One place, as weeknotes and newsletters name it.
    OfficeChannel {
        id: OfficeChannelId,
        /// "LinkedIn", "our podcast".
        name: String,
        /// http, https or mailto.
        url: String,
        /// Order, from 0.
        position: i64,
    }
}
