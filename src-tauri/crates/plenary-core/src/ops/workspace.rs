//! Settings of the workspace: the office and how it signs.

use crate::error::Result;
use crate::model::Workspace;
use crate::op::Op;
use crate::ops::inputs::typed;
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::transact::{Done, Tx};
use crate::store::{rows, workspace};

/// What to change; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct ChangeWorkspace {
    #[ts(optional)]
    pub office_name: Option<String>,
    #[ts(optional)]
    pub contact_name: Option<String>,
    #[ts(optional)]
    pub contact_email: Option<String>,
    #[ts(optional)]
    pub website: Option<String>,
    #[ts(optional)]
    pub sign_up_url: Option<String>,
    /// IANA name.
    #[ts(optional)]
    pub default_zone: Option<String>,
    /// ISO 3166-1 or 3166-2: "GB-ENG"; empty for no region.
    #[ts(optional)]
    pub holiday_region: Option<String>,
    /// Whom to ask about writing a guest post.
    #[ts(optional)]
    pub guest_contact_name: Option<String>,
    #[ts(optional)]
    pub guest_contact_email: Option<String>,
}

/// Changes the office's details.
pub fn change_workspace(plenary: &Plenary, input: ChangeWorkspace) -> Result<Done<Workspace>> {
    plenary.transact(Op::ChangeWorkspace, |tx| {
        tx.joins(typed!(
            "workspace", input;
            office_name, contact_name, contact_email, website, sign_up_url, default_zone, holiday_region,
            guest_contact_name, guest_contact_email;
        ));
        change(tx, input)
    })
}

pub(crate) fn change(tx: &Tx<'_>, input: ChangeWorkspace) -> Result<Workspace> {
    let before = workspace::get(tx)?;
    let mut row = before.clone();
    let ChangeWorkspace {
        office_name,
        contact_name,
        contact_email,
        website,
        sign_up_url,
        default_zone,
        holiday_region,
        guest_contact_name,
        guest_contact_email,
    } = input;
    row.office_name = office_name.unwrap_or(row.office_name);
    row.contact_name = contact_name.unwrap_or(row.contact_name);
    row.contact_email = contact_email.unwrap_or(row.contact_email);
    row.website = website.unwrap_or(row.website);
    row.sign_up_url = sign_up_url.unwrap_or(row.sign_up_url);
    row.default_zone = default_zone.unwrap_or(row.default_zone);
    row.holiday_region = holiday_region.unwrap_or(row.holiday_region);
    row.guest_contact_name = guest_contact_name.unwrap_or(row.guest_contact_name);
    row.guest_contact_email = guest_contact_email.unwrap_or(row.guest_contact_email);
    text::line("office_name", &mut row.office_name)?;
    text::line("contact_name", &mut row.contact_name)?;
    text::email("contact_email", &mut row.contact_email)?;
    text::line("guest_contact_name", &mut row.guest_contact_name)?;
    text::email("guest_contact_email", &mut row.guest_contact_email)?;
    text::web_address("website", &mut row.website)?;
    text::web_address("sign_up_url", &mut row.sign_up_url)?;
    row.default_zone = placement::zone("default_zone", &row.default_zone)?.name().to_owned();
    row.holiday_region = text::region("holiday_region", &row.holiday_region)?;
    tx.about(&row.office_name);
    rows::update(tx, &before, row)
}
