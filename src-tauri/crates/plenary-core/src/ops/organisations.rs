//! Organisations: create, change, duplicate, archive, delete, and their e-mail domains.

use crate::error::{Refusal, Result};
use crate::ids::{OrganisationDomainId, OrganisationId};
use crate::model::{Organisation, OrganisationDomain, OrganisationKind};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::rooms::second;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{organisations, rows};

inputs! {
    Organisation;
    /// A new organisation.
    create CreateOrganisation {}
    /// Changes to an organisation.
    change ChangeOrganisation(OrganisationId);
    required { name: String }
    optional { kind: OrganisationKind, member: bool, website: String }
    nullable {}
}

/// Adds an organisation; `domains` are its e-mail domains.
pub fn create_organisation(
    plenary: &Plenary,
    input: CreateOrganisation,
    domains: &[String],
) -> Result<Done<Organisation>> {
    plenary.transact(Op::CreateOrganisation, |tx| create(tx, &input, domains))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateOrganisation, domains: &[String]) -> Result<Organisation> {
    let mut row = Organisation {
        id: tx.new_id(),
        name: String::new(),
        kind: OrganisationKind::Other,
        member: false,
        website: String::new(),
        archived: false,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row)?;
    tx.about(&row.name);
    rows::insert(tx, &row)?;
    set_domains(tx, row.id, domains)?;
    Ok(row)
}

/// Changes an organisation; `domains`, when given, replace those it has.
pub fn change_organisation(
    plenary: &Plenary,
    input: ChangeOrganisation,
    domains: Option<&[String]>,
) -> Result<Done<Organisation>> {
    plenary.transact(Op::ChangeOrganisation, |tx| {
        tx.joins(input.typed().filter(|_| domains.is_none()));
        let before: Organisation = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        sound(tx, &mut row)?;
        tx.about(&row.name);
        if let Some(domains) = domains {
            set_domains(tx, row.id, domains)?;
        }
        rows::update(tx, &before, row)
    })
}

/// Makes a second organisation of the same kind, under a name of its own and without the e-mail domains.
pub fn duplicate_organisation(plenary: &Plenary, id: OrganisationId) -> Result<Done<Organisation>> {
    plenary.transact(Op::DuplicateOrganisation, |tx| {
        let old: Organisation = rows::expect(tx, id)?;
        let others = organisations::all(tx)?;
        let name = second(&old.name, |name| others.iter().any(|other| other.name.eq_ignore_ascii_case(name)));
        let (kind, member, website) = (Some(old.kind), Some(old.member), Some(old.website));
        create(tx, &CreateOrganisation { name, kind, member, website }, &[])
    })
}

fn sound(tx: &Tx<'_>, row: &mut Organisation) -> Result<()> {
    text::required_line("name", &mut row.name)?;
    text::web_address("website", &mut row.website)?;
    match organisations::by_name(tx, &row.name)? {
        Some(other) if other.id != row.id => {
            Err(Refusal::new("name-in-use").field("name").with("value", &row.name).into())
        }
        _ => Ok(()),
    }
}

fn set_domains(tx: &Tx<'_>, id: OrganisationId, wanted: &[String]) -> Result<()> {
    let mut wanted: Vec<String> =
        wanted.iter().map(|domain| domain.trim().trim_start_matches('@').to_lowercase()).collect();
    wanted.retain(|domain| !domain.is_empty());
    wanted.sort();
    wanted.dedup();
    for had in organisations::domains(tx, id)? {
        if !wanted.contains(&had.domain) {
            rows::delete::<OrganisationDomain>(tx, had.id)?;
        }
        wanted.retain(|domain| *domain != had.domain);
    }
    for domain in wanted {
        if text::email("domains", &mut format!("a@{domain}")).is_err() {
            return Err(Refusal::new("not-a-domain").field("domains").with("value", domain).into());
        }
        if let Some(other) = organisations::by_domain(tx, &domain)? {
            return Err(Refusal::new("domain-in-use")
                .field("domains")
                .with("value", domain)
                .with("name", other.name)
                .into());
        }
        let domain_id: OrganisationDomainId = tx.new_id();
        rows::insert(tx, &OrganisationDomain { id: domain_id, organisation_id: id, domain })?;
    }
    Ok(())
}

/// Hides an organisation from pickers.
pub fn archive_organisation(plenary: &Plenary, id: OrganisationId) -> Result<Done<Organisation>> {
    plenary.transact(Op::ArchiveOrganisation, |tx| set_archived(tx, id, true))
}

/// Brings an archived organisation back.
pub fn restore_organisation(plenary: &Plenary, id: OrganisationId) -> Result<Done<Organisation>> {
    plenary.transact(Op::RestoreOrganisation, |tx| set_archived(tx, id, false))
}

fn set_archived(tx: &Tx<'_>, id: OrganisationId, archived: bool) -> Result<Organisation> {
    let before: Organisation = rows::expect(tx, id)?;
    tx.about(&before.name);
    rows::update(tx, &before, Organisation { archived, ..before.clone() })
}

/// Deletes an organisation; its people stay, without one.
pub fn delete_organisation(plenary: &Plenary, id: OrganisationId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteOrganisation, |tx| {
        tx.about(rows::expect::<Organisation>(tx, id)?.name);
        rows::delete::<Organisation>(tx, id)
    })
}
