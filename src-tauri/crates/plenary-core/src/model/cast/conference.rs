//! The small conference of the golden files: two hosts, eight people, four sessions, every kind and permission.

use super::{Stage, day};
use crate::model::ActionState::{Done, Dropped, Open};
use crate::model::AttendanceStatus::{Cancelled, Registered, Waiting};
use crate::model::Permission::{Internal, NoName, OrganisationOnly, Public};
use crate::model::TakeawayKind::{Commitment, Idea, Question, Quote, Statistic, Takeaway};
use crate::model::{FormatKind, OrganisationKind, PartRole, Snapshot};

/// The whole of it.
pub fn conference() -> Snapshot {
    let mut stage = Stage::new();
    stage.snapshot.event.summary =
        "Practitioners from every sector came together to share what helps people get online.".into();
    let office = stage.host("Capital Digital Office", OrganisationKind::PublicBody);
    stage.host("Bridgewater Foundation", OrganisationKind::Charity);
    let northbank = stage.organisation("Northbank Council", OrganisationKind::Borough);
    let eastmere = stage.organisation("London Borough of Eastmere", OrganisationKind::Borough);
    let doorstep = stage.organisation("Doorstep Digital", OrganisationKind::Charity);

    let ada = stage.person("Ada", "Brook", "Head of Digital Inclusion", Some(northbank));
    let ben = stage.person("Ben", "Okonjo", "Programme Manager", Some(eastmere));
    let chloe = stage.person("Chloë", "Farrow", "Director", Some(doorstep));
    let dev = stage.person("Dev", "Malik", "Digital Champion", Some(doorstep));
    let ela = stage.person("Ela", "Thornby", "", None);
    let sam = stage.person("Sam", "Whitlock", "Engagement Lead", Some(office));
    let finn = stage.person("Finn", "Ashdown", "Librarian", Some(eastmere));
    let gwen = stage.person("Gwen", "Hartley", "Officer", Some(northbank));

    let hall = stage.room("Main Hall", Some(6));
    let study = stage.room("Study", Some(2));
    let pause = stage.format("Break", FormatKind::Break);
    let opening = stage.session("Welcome", hall, "09:30:00", "10:00:00");
    stage.last_session().headcount = Some(5);
    let devices = stage.session("Devices that come back | and last", study, "10:00:00", "10:45:00");
    stage.session("Lunch", hall, "12:00:00", "13:00:00");
    stage.last_session().format_id = Some(pause);
    let closed = stage.session("What went wrong", study, "13:00:00", "14:00:00");
    stage.last_session().no_names = true;
    stage.part(opening, sam, PartRole::Chair);
    stage.part(devices, ada, PartRole::Speaker);
    stage.part(devices, chloe, PartRole::Speaker);
    stage.part(closed, ben, PartRole::Facilitator);

    for (person, arrival) in [(ada, "09:05:00"), (ben, "09:10:00"), (chloe, "09:12:00"), (sam, "08:40:00")] {
        let attendance = stage.attendance(person, Registered, "eventbrite");
        stage.check_in(attendance, None, arrival);
    }
    for (person, status) in [(finn, Registered), (gwen, Cancelled), (ela, Waiting)] {
        stage.attendance(person, status, "eventbrite");
    }
    let walked_in = stage.attendance(dev, Registered, "walk-in");
    stage.check_in(walked_in, None, "11:31:00");
    for time in ["10:01:00", "10:20:00"] {
        stage.check_in(walked_in, Some(devices), time);
    }

    let theme = "Devices";
    stage.takeaway(theme, Takeaway, Public, Some(ada), "a device alone does not bring anybody online");
    stage.takeaway(theme, Statistic, Public, Some(chloe), "Two in five lent laptops came back unused");
    stage.takeaway(
        theme,
        Quote,
        OrganisationOnly,
        Some(ben),
        "\u{201c}We lent 400 tablets & asked nobody\u{201d}",
    );
    stage.takeaway(theme, Takeaway, NoName, Some(ben), "Our own procurement stopped the scheme");
    stage.takeaway(theme, Takeaway, NoName, Some(ada), "Northbank's tablets are still in the cupboard");
    stage.takeaway(theme, Takeaway, Internal, Some(sam), "The sponsor was unhappy with the room");
    let theme = "Skills";
    stage.takeaway(theme, Question, Public, None, "Who teaches the people who teach");
    stage.takeaway(theme, Idea, OrganisationOnly, Some(ela), "Open the library kitchen on Sundays");
    stage.takeaway("", Takeaway, NoName, None, "Trust is built at the kitchen table");
    stage.takeaway(
        theme,
        Commitment,
        Public,
        Some(chloe),
        "Doorstep Digital will publish its training notes",
    );
    stage.takeaway("devices", Commitment, NoName, Some(gwen), "One council will lend its meeting rooms");
    stage.takeaway(theme, Idea, Public, Some(ada), "Not for the post: a badge for champions");
    stage.last_takeaway().publish = false;

    stage.decision("The next conference is in spring");
    stage.decision("We keep one list of *lending* schemes");
    stage.action("Share the list of lending schemes", Some(sam), Some("2026-12-04"), Open);
    stage.action("Ask Ada Brook for the evaluation", Some(ben), None, Open);
    stage.action("Book the hall", Some(sam), Some("2026-11-18"), Done);
    stage.action("Print a second poster", None, None, Dropped);

    let mut next = stage.snapshot.event.clone();
    next.title = "Digital Inclusion Conference 2027".into();
    next.starts_on = day("2027-04-15");
    next.ends_on = day("2027-04-16");
    stage.snapshot.next_meeting = Some(next);
    stage.snapshot
}
