//! The shapes in which programs and people write.

use super::*;

const TEAMS: &str = "WEBVTT\n\n5f3c/12-0\n00:00:03.110 --> 00:00:06.010\n<v Amara Okafor>Good morning. We asked people what they\nneed.</v>\n\n5f3c/13-0\n00:00:06.010 --> 00:00:09.000\n<v Amara Okafor>And they said: data first.</v>\n\n5f3c/14-0\n00:00:09.500 --> 00:00:12.000\n<v Jonas Lind>Data &amp; devices.</v>\n";

#[test]
fn teams_and_its_voices() {
    let said =
        "[00:00:03] Amara Okafor: Good morning. We asked people what they need. And they said: data first.";
    assert_eq!(lines(TEAMS.as_bytes()), [said, "[00:00:09] Jonas Lind: Data & devices."]);
    assert_eq!(problems(TEAMS.as_bytes()), Vec::<String>::new());
    assert_eq!(read(TEAMS.as_bytes()).0.speakers(), ["Amara Okafor", "Jonas Lind"]);
}

#[test]
fn zoom_and_its_names_before_a_colon() {
    let zoom = "WEBVTT\r\n\r\n1\r\n00:00:03.110 --> 00:00:06.010\r\nAmara Okafor: We lend devices.\r\n\r\n2\r\n00:01:06.010 --> 00:01:09.000\r\nAmara Okafor: With data.\r\n";
    assert_eq!(
        lines(zoom.as_bytes()),
        ["[00:00:03] Amara Okafor: We lend devices.", "[00:01:06] Amara Okafor: With data."]
    );
}

#[test]
fn names_stand_above_their_times_in_bold_and_before_half_of_the_lines() {
    let said = ["[00:00:05] Amara Okafor: We lend devices.", "[00:00:12] Jonas Lind: With data."];
    for text in [
        "Amara Okafor\n0:05\nWe lend devices.\n\nJonas Lind\n0:12\nWith data.\n",
        "Amara Okafor\n0 minutes 5 seconds\n0:05\nWe lend devices.\n\nJonas Lind\n0 minutes 12 seconds\n0:12\nWith data.\n",
        "Amara Okafor (00:05):\nWe lend devices.\n\nJonas Lind (00:12):\nWith data.\n",
    ] {
        assert_eq!(lines(text.as_bytes()), said, "{text}");
    }
    let named = ["Amara Okafor: We lend devices.", "Jonas Lind: With data."];
    assert_eq!(lines(b"**Amara Okafor:** We lend devices.\n\n**Jonas Lind:** With data.\n"), named);
    let half = "Amara Okafor: We lend devices.\nJonas Lind: With data.\nThey laughed.\nThen it was noon.\n";
    assert_eq!(read(half.as_bytes()).0.speakers(), ["Amara Okafor", "Jonas Lind"]);
    let marked = "Amara Okafor: We lend devices.\nAmara Okafor: [internal] We are broke.\nJonas Lind: Oh.\n";
    assert_eq!(lines(marked.as_bytes()).len(), 3, "what is marked is no part of what was said before");
}

#[test]
fn comments_styles_regions_and_settings_are_not_said() {
    let vtt = "WEBVTT - Talk\nKind: captions\n\nNOTE\nnobody says this\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:one\n\nintro\n00:05.000 --> 00:06.000 align:start position:10%\n<c.loud>Lend</c> <00:05.500>devices.\n";
    assert_eq!(lines(vtt.as_bytes()), ["[00:00:05] Lend devices."]);
    assert_eq!(problems(vtt.as_bytes()), Vec::<String>::new());
}

#[test]
fn captions_that_roll_are_said_once() {
    let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nwe lend devices to people\n\n00:02.000 --> 00:03.000\nwe lend devices to people\nwho have no money\n\n00:03.000 --> 00:04.000\nwho have no money\nfor data\n";
    assert_eq!(lines(vtt.as_bytes()), ["[00:00:01] we lend devices to people who have no money for data"]);
}

#[test]
fn subrip_with_its_commas_and_its_tags() {
    let srt = "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>We lend devices.</i>\n\n2\n00:00:02,500 --> 00:00:04,000\nAda Brook: With data.\n";
    assert_eq!(lines(srt.as_bytes()), ["[00:00:01] We lend devices.", "[00:00:02] Ada Brook: With data."]);
    assert_eq!(read(srt.as_bytes()).0.format, "srt");
}

#[test]
fn two_who_speak_in_one_caption_are_told_apart() {
    let cue = |words: &str| {
        let srt = format!("1\n00:00:01,000 --> 00:00:04,000\n{words}\n");
        lines(srt.as_bytes())
    };
    let apart = ["[00:00:01] Ada Brook: We lend devices.", "[00:00:01] Ben Okonjo: I doubt it."];
    assert_eq!(cue("- Ada Brook: We lend devices.\n- Ben Okonjo: I doubt it."), apart);
    assert_eq!(cue("Ada Brook: We lend\ndevices.\nBen Okonjo: I doubt\nit."), apart);
    assert_eq!(
        cue("- Who lends them?\n- Ada Brook: We lend devices."),
        ["[00:00:01] Who lends them?", "[00:00:01] Ada Brook: We lend devices."]
    );
    assert_eq!(cue("We lend devices\n- or did."), ["[00:00:01] We lend devices or did."]);
    assert_eq!(cue("We lend\n-2 or 3 devices."), ["[00:00:01] We lend -2 or 3 devices."]);
}

#[test]
fn a_name_behind_its_time_speaks_what_stands_below() {
    let text = "0:01 Ada Brook\nWe lend devices.\n0:09 Ben Okonjo\nI doubt it.\n0:12 Thanks.\n";
    assert_eq!(
        lines(text.as_bytes()),
        ["[00:00:01] Ada Brook: We lend devices.", "[00:00:09] Ben Okonjo: I doubt it. Thanks.",]
    );
}

#[test]
fn hidden_text_of_a_document_was_not_said() {
    let run =
        |properties: &str, words: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r>");
    let shown = word(&[
        &format!("{}{}", run("<w:vanish/>", "Close every library. "), run("<w:b/>", "Ada Brook: We lend.")),
        &run("<w:vanish w:val=\"0\"/>", "Ben Okonjo: I doubt it."),
        &run("<w:webHidden></w:webHidden>", "Ben Okonjo: Never."),
        &run("", "Ada Brook: The end."),
    ]);
    assert_eq!(lines(&shown), ["Ada Brook: We lend.", "Ben Okonjo: I doubt it.", "Ada Brook: The end."]);
}

#[test]
fn odd_times_are_told_and_what_was_said_stays() {
    let vtt = "WEBVTT\n\n00:05.000 --> 00:04.000\nOne thing.\n\nsoon --> later\nAnother thing.\n\n00:01.000 --> 00:02.000\nA third.\n\nlost words\n";
    assert_eq!(lines(vtt.as_bytes()), ["[00:00:05] One thing. Another thing. A third."]);
    assert_eq!(
        problems(vtt.as_bytes()),
        [
            "warning cue-ends-early at line 3",
            "warning cue-time-unreadable at line 6",
            "warning cue-out-of-order at line 9",
            "warning cue-without-time at line 12",
        ]
    );
}

#[test]
fn an_empty_line_may_be_missing_between_cues() {
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:40,000 --> 00:00:41,000\nTwo.\n";
    assert_eq!(lines(srt.as_bytes()), ["[00:00:01] One.", "[00:00:40] Two."]);
}

#[test]
fn teams_in_word_old_and_new() {
    let new = word(&[
        "<w:r><w:t xml:space=\"preserve\">Amara Okafor   0:03</w:t><w:br/><w:t>We lend devices.</w:t></w:r>",
        "<w:r><w:t>Jonas Lind   1:02:05</w:t></w:r>",
        "<w:r><w:t>With </w:t></w:r><w:r><w:t>data &amp; trust.</w:t></w:r>",
    ]);
    assert_eq!(
        lines(&new),
        ["[00:00:03] Amara Okafor: We lend devices.", "[01:02:05] Jonas Lind: With data & trust."]
    );
    let old = word_of(&[
        "0:0:0.0 --&gt; 0:0:3.450",
        "Amara Okafor",
        "We lend devices.",
        "0:0:40.0 --&gt; 0:0:45.0",
        "Jonas Lind",
        "With data.",
    ]);
    assert_eq!(
        lines(&old),
        ["[00:00:00] Amara Okafor: We lend devices.", "[00:00:40] Jonas Lind: With data."]
    );
}

#[test]
fn a_plain_word_document_is_its_paragraphs_without_what_was_deleted() {
    let document = word(&[
        "<w:r><w:t>Lend first.</w:t></w:r><w:del><w:r><w:delText>Sell</w:delText></w:r></w:del>",
        "",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        "<w:r><w:t>Then</w:t><w:tab/><w:t>ask.</w:t></w:r>",
    ]);
    let (draft, problems) = read(&document);
    assert_eq!(problems, []);
    let found: Vec<(u32, &str)> = draft.lines.iter().map(|line| (line.line, line.text.as_str())).collect();
    assert_eq!(found, [(1, "Lend first."), (4, "Then\task.")]);
}

#[test]
fn times_and_names_in_plain_text() {
    let text = "[00:12:31] Ada Brook: We lend devices.\n(13:40) Tom Reed: With data.\n\n00:14:20\nAda Brook: And trust.\n";
    assert_eq!(
        lines(text.as_bytes()),
        [
            "[00:12:31] Ada Brook: We lend devices.",
            "[00:13:40] Tom Reed: With data.",
            "[00:14:20] Ada Brook: And trust."
        ]
    );
    let otter = "Ada Brook  0:03  \nWe lend devices.\n\nTom Reed  0:40\nWith data.\n";
    assert_eq!(
        lines(otter.as_bytes()),
        ["[00:00:03] Ada Brook: We lend devices.", "[00:00:40] Tom Reed: With data."]
    );
    let zoom = "[Ada Brook] 09:31:12\nWe lend devices.\n";
    assert_eq!(lines(zoom.as_bytes()), ["[09:31:12] Ada Brook: We lend devices."]);
}

#[test]
fn notes_stay_lines_and_their_headings_are_nobody() {
    let notes = "# Lending\n\n- Ask first.\nNext steps: ask the boroughs\nWe start at 9:30\n";
    assert_eq!(
        lines(notes.as_bytes()),
        ["# Lending", "- Ask first.", ": Next steps: ask the boroughs", "We start at 9:30"]
    );
}

#[test]
fn lines_broken_at_a_width_are_joined() {
    let notes = "The plan is to interview every borough about what they lend and\nshare the findings in June.\nThen we meet.\n";
    assert_eq!(
        lines(notes.as_bytes()),
        [
            "The plan is to interview every borough about what they lend and share the findings in June.",
            "Then we meet."
        ]
    );
}

#[test]
fn every_encoding_gives_the_same_words() {
    let text = "Zoë O’Brien: We lend devices.\nTom Reed: Why?\n";
    let expected = ["Zoë O’Brien: We lend devices.", "Tom Reed: Why?"];
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for bytes in [text.as_bytes().to_vec(), utf16, windows] {
        assert_eq!(lines(&bytes), expected);
    }
}

#[test]
fn pasted_text_is_read_like_a_file() {
    assert_eq!(read_text(TEAMS), read(TEAMS.as_bytes()));
}
