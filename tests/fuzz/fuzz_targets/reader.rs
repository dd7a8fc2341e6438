//! Any bytes at all, read in every way a calendar file can come in: nothing may stop the reader.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plenary_core::imports::{self, Format};

fuzz_target!(|bytes: &[u8]| {
    for format in ["ics", "replies"].into_iter().filter_map(Format::named) {
        std::hint::black_box(format.read(bytes));
    }
    std::hint::black_box(imports::read_network(bytes));
    std::hint::black_box(imports::recognise(bytes, "calendar.ics"));
});
