-- Lists stand in the order of letters, whatever their accents and capitals: "Ångström" before "Brook", "émile" before "Zoe".
-- `in_letters` is what every connection is taught (store/alphabet.rs).
CREATE INDEX person_in_order ON person
    (in_letters(iif(family_name = '', given_name, family_name)), in_letters(given_name), id);
