//! The helper that rewrites: where it is, how it is to write, and whether it is asked at all. Its key never comes here.

use crate::error::{Refusal, Result};
use crate::ids::RewriterId;
use crate::model::Rewriter;
use crate::op::Op;
use crate::ops::inputs::{given, typed};
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{rewriter, rows};

/// Where one is found that runs on this computer, as Ollama does.
pub const USUAL_ADDRESS: &str = "http://localhost:11434";
/// How long one block may take, until somebody says otherwise.
pub const USUAL_SECONDS: i64 = 120;

/// Changes to the helper; what is left out stays, and what was never set is as usual. It is off until `on_duty` is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeRewriter {
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub address: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub model: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub instruction: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub on_duty: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    #[ts(optional)]
    pub seconds: Option<i64>,
}

/// Sets the helper up, or changes it. Another address asks for the key anew.
pub fn change_rewriter(plenary: &Plenary, input: ChangeRewriter) -> Result<Done<Rewriter>> {
    plenary.transact(Op::ChangeRewriter, |tx| {
        tx.joins(typed!("rewriter", input; address, model, instruction; on_duty, seconds));
        let before = rewriter::the_one(tx)?;
        let mut row = before.clone().unwrap_or_else(|| usual(tx));
        row.address = input.address.unwrap_or(row.address);
        row.model = input.model.unwrap_or(row.model);
        row.instruction = input.instruction.unwrap_or(row.instruction);
        row.on_duty = input.on_duty.unwrap_or(row.on_duty);
        row.seconds = input.seconds.unwrap_or(row.seconds);
        sound(&mut row)?;
        tx.about(&row.address);
        match before {
            Some(before) => rows::update(tx, &before, row),
            None => rows::insert(tx, &row).map(|()| row),
        }
    })
}

fn usual(tx: &Tx<'_>) -> Rewriter {
    Rewriter {
        id: tx.new_id::<RewriterId>(),
        address: USUAL_ADDRESS.to_owned(),
        model: String::new(),
        instruction: String::new(),
        on_duty: false,
        seconds: USUAL_SECONDS,
        created_at: tx.at(),
        updated_at: tx.at(),
    }
}

fn sound(row: &mut Rewriter) -> Result<()> {
    text::required_line("address", &mut row.address)?;
    text::web_address("address", &mut row.address)?;
    let address = row.address.trim_end_matches('/');
    row.address = address.strip_suffix("/v1").unwrap_or(address).trim_end_matches('/').to_owned();
    text::line("model", &mut row.model)?;
    text::prose("instruction", &mut row.instruction)?;
    if row.instruction.chars().count() > MOST_INSTRUCTION {
        return Err(Refusal::new("too-long").field("instruction").with("most", MOST_INSTRUCTION).into());
    }
    if (5..=600).contains(&row.seconds) {
        return Ok(());
    }
    Err(Refusal::new("number-out-of-range").field("seconds").with("value", row.seconds).into())
}

/// Longer ones are read by nobody, the model included.
const MOST_INSTRUCTION: usize = 4_000;
