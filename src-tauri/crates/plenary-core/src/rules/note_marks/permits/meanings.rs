//! What the words of marks mean, without capitals, spaces and hyphens.

use crate::model::Permission;

const MEANINGS: &[(Permission, &[&str])] = &[
    (Permission::Public, &["public"]),
    (Permission::OrganisationOnly, ORGANISATION_ONLY),
    (Permission::NoName, NO_NAME),
    (Permission::Internal, INTERNAL),
];

const ORGANISATION_ONLY: &[&str] =
    &["organisation", "organisations", "organisationonly", "organisationsonly"];

const NO_NAME: &[&str] = &[
    "noname",
    "nonames",
    "withoutname",
    "withoutnames",
    "nameless",
    "anonymous",
    "anonymously",
    "anonymised",
    "anon",
    "chathamhouse",
    "chathamhouserule",
    "chathamhouserules",
    "underchathamhouserule",
    "nonamesplease",
    "donotname",
    "dontname",
    "nottobenamed",
    "namewithheld",
    "nameswithheld",
    "noattribution",
    "withoutattribution",
    "notattributable",
    "dontattribute",
    "notforattribution",
    "donotattribute",
    "unattributed",
    "unattributable",
    "nonattributable",
];

const INTERNAL: &[&str] = &[
    "internal",
    "internals",
    "internally",
    "internalonly",
    "officeonly",
    "fortheofficeonly",
    "forofficeuse",
    "forofficeuseonly",
    "boardonly",
    "restricted",
    "notminuted",
    "topsecret",
    "sensitive",
    "tlpred",
    "tlpamber",
    "tlpamberstrict",
    "commerciallysensitive",
    "commerciallyconfidential",
    "incamera",
    "pressandpublicexcluded",
    "exclusionofpressandpublic",
    "exclusionofthepressandpublic",
    "cyfrinachol",
    "mewnol",
    "vertraulich",
    "staffonly",
    "privately",
    "confidentially",
    "betweenourselves",
    "internaluse",
    "internaluseonly",
    "forinternaluse",
    "forinternaluseonly",
    "keepinternal",
    "confidential",
    "keepconfidential",
    "strictlyconfidential",
    "private",
    "strictlyprivate",
    "privateandconfidential",
    "secret",
    "offtherecord",
    "offrecord",
    "notpublic",
    "notforpublication",
    "notforpublic",
    "notforsharing",
    "donotpublish",
    "dontpublish",
    "donotshare",
    "dontshare",
    "donotquote",
    "dontquote",
    "nottobequoted",
    "notforquoting",
    "notforquotation",
    "nottobeminuted",
    "notforminutes",
    "notfortheminutes",
    "notfortherecord",
    "donotminute",
    "dontminute",
    "embargo",
    "embargoed",
    "underembargo",
    "personaldata",
    "containspersonaldata",
    "nfp",
    "exempt",
    "exemptitem",
    "exemptinformation",
    "closedsession",
    "closeditem",
    "closedpart",
    "closedminute",
    "closedminutes",
];

/// The permission that such words are.
pub(super) fn of(squeezed: &str) -> Option<Permission> {
    first(|words| words == squeezed)
}

/// The permission of the first words that are those.
pub(super) fn first(are: impl Fn(&str) -> bool) -> Option<Permission> {
    let meant = |(_, all): &&(Permission, &[&str])| all.iter().any(|words| are(words));
    MEANINGS.iter().find(meant).map(|(permission, _)| *permission)
}
