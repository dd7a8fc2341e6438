//! People: of an event, of the directory, their organisations, and the door.

use crate::requests::{
    Arrival, AttendanceById, AttendeeChange, CheckInById, Corrected, DirectoryPage, DuplicateAttendance,
    FindPeople, NewOrganisation, Nothing, OfEvent, OrganisationById, OrganisationChange, PeoplePage,
    PersonById, RegisterNewPerson, RegisterPerson,
};
use crate::table::commands;
use crate::views::people::{
    self as view, AttendeeDetail, DirectoryLines, OrganisationLine, PeopleLines, PeopleSummary, PersonDetail,
    PersonOption,
};
use plenary_core::model::{Attendance, CheckIn, Organisation, Person};
use plenary_core::ops::affiliations;
use plenary_core::ops::attendances::{self, ChangeAttendance};
use plenary_core::ops::inviting::{self, InvitePeople, PeopleInvited};
use plenary_core::ops::organisations;
use plenary_core::ops::people::{self, ChangePerson, CreatePerson};
use plenary_core::ops::registering::{self, MembersRegistered};

commands! {
    /// A screenful of an event's people, and how many there are in all.
    read people_page(PeoplePage) -> PeopleLines = |plenary, input| view::page(plenary, input);
    /// The numbers above the list.
    read people_summary(OfEvent) -> PeopleSummary = |plenary, input| view::summary(plenary, input.event_id);
    /// A person at an event, in full.
    read attendee_detail(AttendanceById) -> AttendeeDetail = |plenary, input| view::attendee(plenary, input.id);
    /// People to pick, best match first.
    read find_people(FindPeople) -> Vec<PersonOption> = |plenary, input| view::find(plenary, &input);
    /// A screenful of the directory.
    read directory_page(DirectoryPage) -> DirectoryLines = |plenary, input| view::directory(plenary, input);
    /// A person of the directory, in full.
    read person_detail(PersonById) -> PersonDetail = |plenary, input| view::person(plenary, input.id);
    /// Every organisation, by name.
    read list_organisations(Nothing) -> Vec<OrganisationLine> = |plenary, _input| view::organisations(plenary);
    /// Adds a person to the directory.
    write create_person(CreatePerson) -> Person = |plenary, input| people::create_person(plenary, input);
    /// Changes a person.
    write change_person(ChangePerson) -> Person = |plenary, input| people::change_person(plenary, input);
    /// Changes a person as they are at an event.
    write change_attendee(AttendeeChange) -> Person = |plenary, input| {
        affiliations::change_attendee(plenary, input.event_id, input.person)
    };
    /// Takes back what was kept of where a person worked: they worked then where they work now.
    write correct_affiliations(Corrected) -> Person = |plenary, input| {
        affiliations::correct_affiliations(plenary, input.person_id, input.event_id)
    };
    /// Makes a second person of the same name, without the address.
    write duplicate_person(PersonById) -> Person = |plenary, input| people::duplicate_person(plenary, input.id);
    /// Hides a person from pickers.
    write archive_person(PersonById) -> Person = |plenary, input| people::archive_person(plenary, input.id);
    /// Brings an archived person back.
    write restore_person(PersonById) -> Person = |plenary, input| people::restore_person(plenary, input.id);
    /// Deletes a person; what they said stays without the name.
    write delete_person(PersonById) -> () = |plenary, input| people::delete_person(plenary, input.id);
    /// Adds an organisation.
    write create_organisation(NewOrganisation) -> Organisation = |plenary, input| {
        organisations::create_organisation(plenary, input.organisation, &input.domains)
    };
    /// Changes an organisation.
    write change_organisation(OrganisationChange) -> Organisation = |plenary, input| {
        organisations::change_organisation(plenary, input.organisation, input.domains.as_deref())
    };
    /// Makes a second organisation of the same kind, under a name of its own and without the e-mail domains.
    write duplicate_organisation(OrganisationById) -> Organisation = |plenary, input| {
        organisations::duplicate_organisation(plenary, input.id)
    };
    /// Hides an organisation from pickers.
    write archive_organisation(OrganisationById) -> Organisation = |plenary, input| {
        organisations::archive_organisation(plenary, input.id)
    };
    /// Brings an archived organisation back.
    write restore_organisation(OrganisationById) -> Organisation = |plenary, input| {
        organisations::restore_organisation(plenary, input.id)
    };
    /// Deletes an organisation; its people stay.
    write delete_organisation(OrganisationById) -> () = |plenary, input| organisations::delete_organisation(plenary, input.id);
    /// Registers a known person for an event.
    write register_person(RegisterPerson) -> Attendance = |plenary, input| {
        attendances::create_attendance(plenary, input.attendance)
    };
    /// Makes a person and registers them, in one step.
    write register_new_person(RegisterNewPerson) -> Attendance = |plenary, input| {
        attendances::register_new_person(plenary, input.event_id, input.person, input.ticket)
    };
    /// Registers the members of a network who are not on the list of its meeting yet, in one step.
    write register_members(OfEvent) -> MembersRegistered = |plenary, input| {
        registering::register_members(plenary, input.event_id)
    };
    /// Invites a person who is at one event to another; nothing they told for the first comes along.
    write duplicate_attendance(DuplicateAttendance) -> Attendance = |plenary, input| {
        inviting::duplicate_attendance(plenary, input.id, input.event_id)
    };
    /// Invites the people of another event who are not on the list yet, in one step.
    job invite_people(InvitePeople) -> PeopleInvited = |plenary, input, progress| {
        inviting::invite_people(plenary, &input, &progress.counting("job-inviting"))
    };
    /// Changes an attendance.
    write change_attendance(ChangeAttendance) -> Attendance = |plenary, input| attendances::change_attendance(plenary, input);
    /// Withdraws a registration.
    write cancel_attendance(AttendanceById) -> Attendance = |plenary, input| attendances::cancel_attendance(plenary, input.id);
    /// Takes back a withdrawal.
    write restore_attendance(AttendanceById) -> Attendance = |plenary, input| attendances::restore_attendance(plenary, input.id);
    /// Takes a person off the list of an event.
    write delete_attendance(AttendanceById) -> () = |plenary, input| attendances::delete_attendance(plenary, input.id);
    /// Says that a person came, to the event or to a session.
    write check_in(Arrival) -> CheckIn = |plenary, input| {
        attendances::check_in(plenary, input.attendance_id, input.session_id)
    };
    /// Takes a mistaken check-in back.
    write take_back_check_in(CheckInById) -> () = |plenary, input| attendances::take_back_check_in(plenary, input.id);
}
