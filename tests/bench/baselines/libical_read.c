/* Reads a calendar file with libical and prints how many seconds that took. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int count, char **arguments)
{
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        return 2;
    }
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *bytes = calloc((size_t)size + 1, 1);
    if (!bytes || fread(bytes, 1, (size_t)size, file) != (size_t)size) {
        return 2;
    }
    struct timespec begun, ended;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    icalcomponent *root = icalparser_parse_string(bytes);
    long found = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT)) {
        found += !icaltime_is_null_time(icalcomponent_get_dtstart(event)) && icalcomponent_get_summary(event);
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    icalcomponent_free(root);
    free(bytes);
    printf("%.6f\n", (double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) / 1e9);
    return found > 0 ? 0 : 1;
}
