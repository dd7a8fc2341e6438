//! Where guests come from: the organisation of that name, else the one that was called so until somebody renamed it here, else the
//! one to which the e-mail's domain belongs, else a new one.

use crate::error::Result;
use crate::ids::OrganisationId;
use crate::model::{Outcome, Person};
use crate::ops::accepting::Planning;
use crate::ops::organisations::{self, CreateOrganisation};
use crate::rules::folding::folded;
use crate::rules::no_answer;
use crate::store::by_hand::{self, Kept};
use crate::store::organisations as stored;
use crate::store::transact::Tx;

/// The organisation that the row means, made if need be; not for somebody `chosen` for whom one was chosen here, which is told.
pub(super) fn of(
    tx: &Tx<'_>,
    company: &str,
    email: &str,
    chosen: Option<&Person>,
    planning: &mut Planning,
) -> Result<Option<OrganisationId>> {
    let company = if no_answer::is_none(company) { "" } else { company };
    let name = planning.fitting(company);
    if let Some(known) = stored::by_name(tx, &name)?.filter(|_| !name.is_empty()) {
        return Ok(Some(known.id));
    }
    if let Some(known) = before(tx, &name, planning)? {
        return Ok(Some(known));
    }
    if let Some(known) =
        email.rsplit_once('@').map(|(_, domain)| stored::by_domain(tx, domain)).transpose()?.flatten()
    {
        return Ok(Some(known.id));
    }
    if name.is_empty() {
        return Ok(None);
    }
    if let Some(person) = chosen {
        let told = by_hand::told(tx, person, "organisation_id", name)?;
        planning.tell("person", &person.name(), &Kept { anew: vec![told], ..Kept::default() });
        return Ok(None);
    }
    let create = CreateOrganisation { name, kind: None, member: None, website: None };
    let made = organisations::create(tx, &create, &[])?;
    planning.note(Outcome::New, "organisation", &made.name, &[]);
    Ok(Some(made.id))
}

/// The organisation that was called so.
fn before(tx: &Tx<'_>, name: &str, planning: &mut Planning) -> Result<Option<OrganisationId>> {
    let renamed = match planning.renamed.take() {
        Some(renamed) => renamed,
        None => stored::by_former_names(tx)?,
    };
    Ok(planning.renamed.insert(renamed).get(&folded(name)).copied())
}
