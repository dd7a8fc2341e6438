//! How takeaways stand together.

use super::*;
use crate::model::cast::{Stage, conference};
use expect_test::expect;

/// The themes as lines: words, heading, what is told, what is nameless.
fn told(snapshot: &Snapshot, audience: Audience) -> String {
    let attributions = Attributions::new(snapshot);
    let themes = themes(snapshot, &attributions, audience);
    let mut lines = Vec::new();
    for theme in &themes.themes {
        lines.push(format!(
            "[{}] {}",
            theme.words,
            theme.heading.as_ref().map_or("-", |said| &said.takeaway.text)
        ));
        lines.extend(theme.told.iter().map(|said| format!("  {}", said.takeaway.text)));
        lines.extend(theme.nameless.iter().map(|said| format!("  nameless: {}", said.takeaway.text)));
    }
    lines.extend(themes.commitments.iter().map(|said| format!("promised: {}", said.takeaway.text)));
    lines.join("\n") + "\n"
}

#[test]
fn the_first_takeaway_of_a_theme_is_its_heading() {
    expect![[r#"
        [Devices] a device alone does not bring anybody online
          Two in five lent laptops came back unused
          “We lent 400 tablets & asked nobody”
          nameless: Our own procurement stopped the scheme
        [Skills] -
          Who teaches the people who teach
          Open the library kitchen on Sundays
        [] -
          nameless: Trust is built at the kitchen table
        promised: Doorstep Digital will publish its training notes
        promised: One council will lend its meeting rooms
    "#]]
    .assert_eq(&told(&conference(), Audience::Public));
}

#[test]
fn the_office_also_reads_what_is_not_published_but_nothing_internal() {
    let text = told(&conference(), Audience::Office);
    assert!(text.contains("Not for the post: a badge for champions"));
    assert!(!text.contains("The sponsor was unhappy with the room"));
}

#[test]
fn a_heading_gives_away_nobody_below_it() {
    let mut stage = Stage::new();
    let northbank = stage.organisation("Northbank Council", crate::model::OrganisationKind::Borough);
    let ada = stage.person("Ada", "Brook", "", Some(northbank));
    let takeaway = TakeawayKind::Takeaway;
    stage.takeaway("Devices", takeaway, Permission::Public, Some(ada), "Northbank lends laptops");
    stage.takeaway("Devices", takeaway, Permission::Public, Some(ada), "Lending works");
    stage.takeaway("Devices", takeaway, Permission::NoName, Some(ada), "Our laptops are old");
    expect![[r#"
        [Devices] Lending works
          Northbank lends laptops
          nameless: Our laptops are old
    "#]]
    .assert_eq(&told(&stage.snapshot, Audience::Public));
}

#[test]
fn without_any_theme_the_first_takeaway_still_makes_the_heading() {
    let mut stage = Stage::new();
    stage.takeaway("", TakeawayKind::Quote, Permission::Public, None, "Start small");
    stage.takeaway(" ", TakeawayKind::Takeaway, Permission::Public, None, "Small steps last");
    expect![[r#"
        [] Small steps last
          Start small
    "#]]
    .assert_eq(&told(&stage.snapshot, Audience::Public));
}
