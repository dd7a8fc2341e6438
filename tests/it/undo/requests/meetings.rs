//! What to ask of the commands about rules, meetings, chairs and holidays.

use super::Stage;
use serde_json::{Value, json};

impl Stage {
    pub(super) fn meetings(&self, command: &str) -> Option<Value> {
        let Self { series, gone_series, rule, coming, .. } = self;
        Some(match command {
            "create_recurrence" => json!({
                "series_id": gone_series, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
                "start_time": "14:00:00", "end_time": "15:30:00",
            }),
            "create_series_with_rule" => json!({
                "series": { "title": "Ward partners" }, "rule": "FREQ=MONTHLY;BYDAY=3WE", "starts_on": "2026-09-01",
                "start_time": "14:00:00", "end_time": "15:30:00",
            }),
            "edit_meetings" => json!({
                "recurrence_id": rule, "day": coming["day"], "scope": "this_and_later", "rule": "FREQ=MONTHLY;BYDAY=2TU",
                "venue_name": "Riverside Hall",
            }),
            "end_recurrence" => json!({ "id": rule, "ends_on": "2026-09-01" }),
            "extend_recurrence" => json!({ "id": self.ended_rule, "ends_on": "2025-12-31" }),
            "delete_recurrence" => json!({ "id": rule }),
            "make_meetings" => json!({ "series_id": series, "count": 4 }),
            "make_meeting" => json!({ "series_id": series, "day": "2031-03-03", "topic": "Who is missing?" }),
            "sit_in_meeting" => json!({ "event_id": coming["event_id"] }),
            "skip_meeting" => json!({ "series_id": series, "day": coming["day"], "reason": "Strike" }),
            "unskip_meeting" => json!({ "id": self.skip }),
            "order_rota" => json!({ "series_id": series, "members": [self.second_member, self.member] }),
            "assign_chairs" => json!({ "id": series }),
            "create_holiday" => json!({ "region": "GB", "day": "2026-12-31", "name": "Office closed" }),
            "delete_holiday" => json!({ "id": self.holiday }),
            _ => return None,
        })
    }
}
