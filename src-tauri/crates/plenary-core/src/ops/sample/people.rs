//! The sample's organisations and people; those whom the workspace knows already are not made again.

use super::content::{Content, SampleOrganisation, SamplePerson};
use super::unknown;
use crate::error::Result;
use crate::ids::OrganisationId;
use crate::model::{Organisation, Person};
use crate::ops::organisations::CreateOrganisation;
use crate::ops::people::CreatePerson;
use crate::ops::{organisations, people};
use crate::store::{self, Tx};
use std::collections::BTreeMap;

/// Everyone who was made or found, by the words that content uses for them.
#[derive(Default)]
pub struct Cast {
    /// By key, with the domain of their addresses.
    organisations: BTreeMap<String, (OrganisationId, String)>,
    /// By key and by name.
    people: BTreeMap<String, Person>,
}

impl Cast {
    /// The organisation with this key.
    pub fn organisation(&self, key: &str) -> Result<OrganisationId> {
        self.organisations.get(key).map(|(id, _)| *id).ok_or_else(|| unknown("organisation", key))
    }

    /// The person with this key or name.
    pub fn person(&self, who: &str) -> Result<&Person> {
        self.people.get(who).ok_or_else(|| unknown("person", who))
    }
}

/// Makes all organisations, then the people of the conference, then the networks' members.
pub fn make(tx: &Tx<'_>, content: &Content) -> Result<Cast> {
    let mut cast = Cast::default();
    for sample in &content.organisations {
        let organisation = known_or_made(tx, sample)?;
        cast.organisations.insert(sample.key.clone(), (organisation.id, sample.domain.clone()));
    }
    let members = content.networks.iter().flat_map(|network| &network.members);
    for sample in content.crew.iter().chain(&content.speakers).chain(&content.attendees).chain(members) {
        let person = met_or_made(tx, &cast, sample)?;
        if !sample.key.is_empty() {
            cast.people.insert(sample.key.clone(), person.clone());
        }
        cast.people.insert(sample.name(), person);
    }
    Ok(cast)
}

fn known_or_made(tx: &Tx<'_>, sample: &SampleOrganisation) -> Result<Organisation> {
    let known = match store::organisations::by_domain(tx, &sample.domain)? {
        Some(known) => Some(known),
        None => store::organisations::by_name(tx, &sample.name)?,
    };
    if let Some(known) = known {
        return Ok(known);
    }
    let input = CreateOrganisation {
        kind: Some(sample.kind),
        member: Some(sample.member),
        website: sample.website.clone(),
        ..CreateOrganisation::new(sample.name.clone())
    };
    organisations::create(tx, &input, std::slice::from_ref(&sample.domain))
}

fn met_or_made(tx: &Tx<'_>, cast: &Cast, sample: &SamplePerson) -> Result<Person> {
    let (organisation, domain) =
        cast.organisations.get(&sample.org).ok_or_else(|| unknown("organisation", &sample.org))?;
    let email = sample.email(domain);
    let met = match store::people::by_email(tx, &email)? {
        Some(met) => Some(met),
        None if email.is_empty() => namesake(tx, sample, *organisation)?,
        None => None,
    };
    if let Some(met) = met {
        return Ok(met);
    }
    let input = CreatePerson {
        email: Some(email),
        job_title: Some(sample.job.clone()),
        phone: sample.phone.clone(),
        biography: sample.bio.clone(),
        organisation_id: Some(*organisation),
        ..CreatePerson::new(sample.given.clone(), sample.family.clone())
    };
    people::create(tx, &input)
}

/// Somebody without an address is the same when name and organisation are.
fn namesake(tx: &Tx<'_>, sample: &SamplePerson, organisation: OrganisationId) -> Result<Option<Person>> {
    let namesakes = store::people::by_name(tx, &sample.given, &sample.family)?;
    Ok(namesakes.into_iter().find(|person| person.organisation_id == Some(organisation)))
}
