//! Real files of real conferences, where the workspace lies beside them.

use super::super::{read_json, read_xml};
use super::listing;
use crate::beside::beside;
use crate::model::{Problem, ProgrammeDraft};
use expect_test::{Expect, expect};
use std::collections::BTreeSet;

type Read = fn(&[u8]) -> (ProgrammeDraft, Vec<Problem>);

fn real(name: &str, read: Read) -> Option<(ProgrammeDraft, Vec<Problem>)> {
    beside(&format!("shared/data/{name}")).map(|path| read(&std::fs::read(path).unwrap()))
}

fn numbers(draft: &ProgrammeDraft) -> String {
    let event = &draft.event;
    let scheduled = draft.sessions.iter().filter(|session| session.starts_at.is_some()).count();
    let links: usize = draft.sessions.iter().map(|session| session.links.len()).sum();
    let parts: usize = draft.sessions.iter().map(|session| session.persons.len()).sum();
    let guids: BTreeSet<&str> = draft.sessions.iter().map(|session| session.external_id.as_str()).collect();
    format!(
        "{} [{}] {:?} to {:?} {} changing at {}\n{} sessions ({} guids, {scheduled} scheduled), {} persons in {parts} parts, \
         {} rooms, {} tracks, {} formats, {links} links\n",
        event.title,
        event.external_id,
        event.starts_on,
        event.ends_on,
        event.zone,
        event.day_change,
        draft.sessions.len(),
        guids.len(),
        draft.persons.len(),
        draft.rooms.len(),
        draft.tracks.len(),
        draft.formats.len(),
    )
}

fn check(name: &str, read: Read, expected: Expect) {
    if let Some((draft, problems)) = real(name, read) {
        expected.assert_eq(&(numbers(&draft) + &listing(&problems)));
    }
}

#[test]
fn the_camp_of_2019_comes_in_whole() {
    check(
        "camp-2019.schedule.json",
        read_json,
        expect![[r#"
        Chaos Communication Camp 2019 [camp2019-2019] Some(2019-08-21) to Some(2019-08-26) Europe/Berlin changing at 04:00:00
        79 sessions (79 guids, 79 scheduled), 90 persons in 96 parts, 2 rooms, 7 tracks, 2 formats, 143 links
        warning link-mended at schedule.conference.days[4].rooms.Curie[0] title="Fighting back against Libra - Decentralizing Facebook Connect" url="https://nymtech.net"
    "#]],
    );
}

#[test]
fn rc3_comes_in_whole_from_json() {
    check(
        "rc3-2020.schedule.json",
        read_json,
        expect![[r#"
        Remote Chaos Experience [rc3-2020] Some(2020-12-27) to Some(2020-12-30) Europe/Berlin changing at 04:00:00
        92 sessions (92 guids, 92 scheduled), 119 persons in 132 parts, 4 rooms, 7 tracks, 6 formats, 176 links
        warning link-mended at schedule.conference.days[0].rooms.restrealitaet[2] title="Schwurbeldemos der Neuen Rechten und Gegenprotest" url="https://www.echsit.xyz"
        warning link-mended at schedule.conference.days[2].rooms.rC2[0] title="Careables" url="https://careables.org"
        warning link-mended at schedule.conference.days[2].rooms.rC2[5] title="LightKultur in Deutschland" url="https://www.clubsareculture.de"
        warning link-mended at schedule.conference.days[2].rooms.restrealitaet[1] title="Die alternativlose Umverteilungs-Gala!" url="https://www.mygruni.de"
    "#]],
    );
}

#[test]
fn rc3_is_the_same_programme_in_both_formats() {
    let both = real("rc3-2020.schedule.json", read_json).zip(real("rc3-2020.schedule.xml", read_xml));
    let Some(((from_json, _), (from_xml, _))) = both else { return };
    for (json, xml) in from_json.sessions.iter().zip(&from_xml.sessions) {
        assert_eq!(json, xml);
    }
    assert_eq!(from_json, from_xml);
}

#[test]
fn times_of_a_file_that_contradicts_its_zone_are_instants() {
    check(
        "democon.schedule.json",
        read_json,
        expect![[r#"
        DemoCon [democon-2020] Some(2020-12-14) to Some(2020-12-16) UTC changing at 03:00:00
        36 sessions (36 guids, 36 scheduled), 27 persons in 43 parts, 2 rooms, 2 tracks, 2 formats, 36 links
        warning times-moved-to-zone at schedule.conference count="36" wall="2020-12-14 08:00:00" written="2020-12-14T09:00:00+01:00" zone="UTC"
        warning room-guid-twice at schedule.conference guid="b379c473-93b9-4eae-9a09-d482e86cede3"
    "#]],
    );
    let Some((draft, _)) = real("democon.schedule.json", read_json) else { return };
    // "2020-12-16T14:00:00+01:00" in a conference whose zone is UTC.
    let last = draft.sessions.last().and_then(|session| session.starts_at);
    assert_eq!(last, "2020-12-16T13:00:00".parse().ok());
}
