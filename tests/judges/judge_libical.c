/* Judges calendar files with libical, the one judge that knows the iTIP tables (RFC 5546 section 3).
 *
 * usage: judge_libical FILE...   prints a line for each file; exit status 1 when it finds anything.
 * Beside FILE there may be FILE.starts, with a line "UID 20261112T093000Z" for each entry: the instant at which the
 * entry starts when its time is read with the zone that the file itself declares; behind it there may be its end.
 */
#include <libical/ical.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_FINDINGS 5
#define WORDS 512

static int findings;

static void find(const char *format, ...)
{
    va_list values;
    if (findings++ < MOST_FINDINGS) {
        printf(" | ");
        va_start(values, format);
        vprintf(format, values);
        va_end(values);
    }
}

/* The whole file as a string; NULL when it cannot be read. */
static char *read_all(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = calloc((size_t)size + 1, 1);
    size_t got = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    if (got != (size_t)size) {
        free(bytes);
        return NULL;
    }
    return bytes;
}

/* Every error that libical has noted in the component and inside it. */
static void find_noted(icalcomponent *component, const char *when)
{
    icalproperty *note = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
    for (; note; note = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
        find("%s: %.200s", when, icalproperty_get_xlicerror(note));
    }
    icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
    for (; inner; inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        find_noted(inner, when);
    }
}

/* TZIDs of an entry that the calendar does not declare. */
static void find_undeclared(icalcomponent *calendar, icalcomponent *entry)
{
    icalproperty *property = icalcomponent_get_first_property(entry, ICAL_ANY_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(entry, ICAL_ANY_PROPERTY)) {
        icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (zone && !icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zone))) {
            find("TZID %s is not declared", icalparameter_get_tzid(zone));
        }
    }
}

/* Where an entry starts, in UTC, by the zone that the calendar declares. */
static const char *start_in_utc(icalcomponent *calendar, icalcomponent *entry)
{
    icalproperty *property = icalcomponent_get_first_property(entry, ICAL_DTSTART_PROPERTY);
    if (!property) {
        return "";
    }
    icaltimetype start = icalproperty_get_dtstart(property);
    icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    if (zone) {
        start.zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(zone));
        start = icaltime_convert_to_zone(start, icaltimezone_get_utc_timezone());
    }
    return icaltime_as_ical_string(start);
}

/* Where an entry ends, by its DTEND or DURATION as libical counts it. */
static const char *end_in_utc(icalcomponent *entry)
{
    icaltimetype end = icalcomponent_get_dtend(entry);
    return icaltime_as_ical_string(icaltime_convert_to_zone(end, icaltimezone_get_utc_timezone()));
}

/* Entries that do not start, or end, when FILE.starts says. */
static void find_wrong_starts(icalcomponent *calendar, const char *path)
{
    char name[4096], line[3 * WORDS], uid[WORDS], expected[WORDS], ends[WORDS];
    snprintf(name, sizeof name, "%s.starts", path);
    FILE *file = fopen(name, "r");
    if (!file) {
        return;
    }
    icalcomponent *entry = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    while (fgets(line, sizeof line, file)) {
        int words = sscanf(line, "%511s %511s %511s", uid, expected, ends);
        const char *found = entry ? icalcomponent_get_uid(entry) : NULL;
        if (words < 2 || !found || strcmp(found, uid) != 0) {
            find("%s is not the next entry", uid);
            break;
        }
        const char *start = start_in_utc(calendar, entry);
        if (strcmp(start, expected) != 0) {
            find("%s starts %s, not %s", uid, start, expected);
        }
        if (words > 2 && strcmp(end_in_utc(entry), ends) != 0) {
            find("%s ends %s, not %s", uid, end_in_utc(entry), ends);
        }
        entry = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT);
    }
    fclose(file);
}

static void judge(const char *path)
{
    char *text = read_all(path);
    icalcomponent *calendar = text ? icalparser_parse_string(text) : NULL;
    if (!calendar) {
        find("this is no calendar");
        free(text);
        return;
    }
    find_noted(calendar, "parsing");
    icalcomponent_strip_errors(calendar);
    if (!icalrestriction_check(calendar)) {
        find("a component breaks the tables of RFC 5545 or RFC 5546");
    }
    find_noted(calendar, "tables");
    icalcomponent_strip_errors(calendar);
    icalcomponent *entry = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; entry; entry = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        find_undeclared(calendar, entry);
    }
    find_wrong_starts(calendar, path);
    icalcomponent_free(calendar);
    free(text);
}

int main(int count, char **paths)
{
    int bad = 0;
    icalerror_set_errors_are_fatal(0);
    icalerror_supress("*");
    for (int i = 1; i < count; i++) {
        const char *slash = strrchr(paths[i], '/');
        findings = 0;
        printf("%s", slash ? slash + 1 : paths[i]);
        judge(paths[i]);
        printf("\t%s\n", findings ? "FLAG" : "ok");
        bad = bad || findings > 0;
    }
    return bad;
}
