//! Templates of documents: list, read, check, write, restore.

use crate::requests::{Nothing, TemplateBody, TemplateOf};
use crate::table::commands;
use crate::views::templates::{self as view, TemplateChecked, TemplateLine, TemplateView};
use plenary_core::model::Template;
use plenary_core::ops::templates;

commands! {
    /// A line for each kind of document: the office's own template or the shipped one.
    read list_templates(Nothing) -> Vec<TemplateLine> = |plenary, _input| view::lines(plenary);
    /// The template of a kind, beside the shipped one.
    read template(TemplateOf) -> TemplateView = |plenary, input| view::template(plenary, input.kind);
    /// What a template makes of the sample, or the line that is wrong and why.
    read check_template(TemplateBody) -> TemplateChecked = |_plenary, input| view::checked(input.kind, &input.body);
    /// Keeps the office's own template of a kind; refused while it is wrong.
    write write_template(TemplateBody) -> Template = |plenary, input| templates::write_template(plenary, input.kind, input.body);
    /// Goes back to the shipped template.
    write restore_template(TemplateOf) -> () = |plenary, input| templates::restore_template(plenary, input.kind);
}
