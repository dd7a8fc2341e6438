//! Numbers of an event as sentences and as rows of tables.

use crate::error::Result;
use crate::model::OrganisationKind;
use crate::rules::tally::Tally;
use crate::wording::Words;
use fluent_bundle::FluentArgs;

/// What follows a message of a sector: "central-government".
fn sector_key(kind: OrganisationKind) -> String {
    kind.as_str().replace('_', "-")
}

impl Words {
    /// "Charity".
    pub fn sector(&self, kind: OrganisationKind) -> Result<String> {
        self.word(&format!("document-sector-{}", sector_key(kind)))
    }

    /// One sentence: "150 people from 42 organisations in 8 sectors were there."; none for nobody.
    pub fn attendance(&self, tally: &Tally) -> Result<Option<String>> {
        let (people, organisations) = (tally.people_present(), tally.organisations_present());
        if people == 0 {
            return Ok(None);
        }
        let sectors = tally.sectors_present();
        let id = match (tally.arrivals_recorded, organisations > 0, sectors > 0) {
            (true, true, true) => "document-were-there",
            (true, true, false) => "document-were-there-of",
            (true, false, _) => "document-were-there-alone",
            (false, true, true) => "document-signed-up",
            (false, true, false) => "document-signed-up-of",
            (false, false, _) => "document-signed-up-alone",
        };
        let mut arguments = FluentArgs::new();
        arguments.set("count", people);
        arguments.set("people", self.count("document-people", people)?);
        arguments.set("organisations", self.count("document-organisations", organisations)?);
        arguments.set("sectors", self.count("document-sectors", sectors)?);
        self.with(id, &arguments).map(|sentence| Some(crate::wording::sentences::sentence(&sentence)))
    }

    /// "Who was there: 12 boroughs, 9 charities and one company."; none where no sector is known.
    pub fn sectors(&self, tally: &Tally) -> Result<Option<String>> {
        if tally.sectors_present() == 0 {
            return Ok(None);
        }
        let mut counts = Vec::new();
        for sector in &tally.by_sector {
            let organisations = tally.present(sector.organisations, sector.organisations_came);
            if let Some(kind) = sector.kind.filter(|_| organisations > 0) {
                counts
                    .push(self.count(&format!("document-sector-count-{}", sector_key(kind)), organisations)?);
            }
        }
        let id = if tally.arrivals_recorded { "document-who-came" } else { "document-who-signed-up" };
        if counts.is_empty() { Ok(None) } else { self.say(id, &[("list", &self.list(&counts)?)]).map(Some) }
    }

    /// Registered, came, stayed away, waiting, cancelled, invited: one sentence each with the name of its message, without
    /// those about nobody.
    pub fn figures(&self, tally: &Tally) -> Result<Vec<(&'static str, String)>> {
        let mut figures = vec![("document-registered", self.registered(tally)?)];
        if tally.arrivals_recorded {
            figures.push(("document-came", self.count("document-came", tally.came)?));
            figures.extend(self.only_ticked_later(tally)?.map(|said| ("document-arrivals-later", said)));
            figures.extend(self.no_shows(tally)?.map(|no_shows| ("document-no-shows", no_shows)));
        } else if tally.registered > 0 && !tally.to_come {
            let id = "document-arrivals-not-recorded";
            figures.push((id, self.word(id)?));
        }
        let others = [
            ("document-waiting", tally.waiting),
            ("document-cancelled", tally.cancelled),
            ("document-invited", tally.invited),
        ];
        for (id, count) in others.into_iter().filter(|(_, count)| *count > 0) {
            let yet = tally.to_come && id != "document-cancelled";
            let said = if yet { self.count(&format!("{id}-yet"), count)? } else { self.count(id, count)? };
            figures.push((id, said));
        }
        Ok(figures
            .into_iter()
            .map(|(id, figure)| (id, crate::wording::sentences::sentence(&figure)))
            .collect())
    }

    /// Why there is no table of arrivals although people were ticked in: nobody was on a day of the event.
    fn only_ticked_later(&self, tally: &Tally) -> Result<Option<String>> {
        if !tally.arrivals.is_empty() || tally.ticked_another_day == 0 {
            return Ok(None);
        }
        let mut arguments = FluentArgs::new();
        arguments.set("count", tally.ticked_another_day);
        arguments.set("others", tally.came_unknown_when);
        self.with("document-arrivals-later", &arguments).map(Some)
    }

    fn registered(&self, tally: &Tally) -> Result<String> {
        let mut arguments = FluentArgs::new();
        arguments.set("count", tally.registered);
        arguments.set("at_the_door", tally.walk_ins);
        self.with("document-registered", &arguments)
    }

    /// None while nobody had registered.
    fn no_shows(&self, tally: &Tally) -> Result<Option<String>> {
        let Some(percent) = (tally.no_shows * 100 + tally.registered / 2).checked_div(tally.registered)
        else {
            return Ok(None);
        };
        let mut arguments = FluentArgs::new();
        arguments.set("count", tally.no_shows);
        arguments.set("percent", percent);
        self.with("document-no-shows", &arguments).map(Some)
    }
}
