/* The same events written by libical: values to text, the middle of five runs, in seconds. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define FIELDS 12
static char **rows;
static size_t count;

static void read_rows(const char *path) {
    FILE *file = fopen(path, "rb");
    char *line = NULL;
    size_t room = 0;
    if (!file) exit(2);
    rows = malloc(sizeof(char *) * FIELDS * 20000);
    while (getline(&line, &room, file) > 0) {
        char *rest = strdup(line);
        rest[strcspn(rest, "\n")] = 0;
        for (int field = 0; field < FIELDS; field++) rows[count * FIELDS + field] = strsep(&rest, "\x1f");
        for (char *at = rows[count * FIELDS + 8]; *at; at++) if (*at == '\x1e') *at = '\n';
        for (char *at = rows[count * FIELDS + 11]; *at; at++) if (*at == '\x1d') *at = ',';
        count++;
    }
    fclose(file);
}

static struct icaltimetype utc(const char *text) {
    struct icaltimetype time = icaltime_from_string(text);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

static void timed(icalproperty *property, icalcomponent *event) {
    icalproperty_add_parameter(property, icalparameter_new_tzid("Europe/London"));
    icalcomponent_add_property(event, property);
}

static size_t write_all(void) {
    icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
        icalproperty_new_prodid("-//Plenary//bench//EN"), icalproperty_new_method(ICAL_METHOD_PUBLISH), (void *)0);
    for (size_t row = 0; row < count; row++) {
        char **at = rows + row * FIELDS;
        icalcomponent *event = icalcomponent_vanew(ICAL_VEVENT_COMPONENT, icalproperty_new_uid(at[0]),
            icalproperty_new_sequence(atoi(at[1])), icalproperty_new_dtstamp(utc(at[2])), icalproperty_new_created(utc(at[3])),
            icalproperty_new_lastmodified(utc(at[4])), icalproperty_new_summary(at[7]), icalproperty_new_description(at[8]),
            icalproperty_new_location(at[9]), icalproperty_new_url(at[10]), icalproperty_new_categories(at[11]),
            icalproperty_new_status(ICAL_STATUS_CONFIRMED), icalproperty_new_transp(ICAL_TRANSP_OPAQUE), (void *)0);
        timed(icalproperty_new_dtstart(icaltime_from_string(at[5])), event);
        timed(icalproperty_new_dtend(icaltime_from_string(at[6])), event);
        icalcomponent_add_component(calendar, event);
    }
    char *text = icalcomponent_as_ical_string_r(calendar);
    size_t length = strlen(text);
    free(text);
    icalcomponent_free(calendar);
    return length;
}

static int shorter(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv) {
    double taken[5];
    if (argc < 2) return 2;
    read_rows(argv[1]);
    for (int round = 0; round < 5; round++) {
        struct timespec begun, ended;
        clock_gettime(CLOCK_MONOTONIC, &begun);
        if (write_all() < 100 * count) return 3;
        clock_gettime(CLOCK_MONOTONIC, &ended);
        taken[round] = (double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) / 1e9;
    }
    qsort(taken, 5, sizeof(double), shorter);
    printf("%f\n", taken[2]);
    return 0;
}
