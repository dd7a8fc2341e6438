/* Says of calendar files whether libical can read them at all, however odd they are.
 *
 * usage: reads FILE...   prints "FILE<tab>yes" or "FILE<tab>no" for each.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

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

int main(int count, char **paths)
{
    icalerror_set_errors_are_fatal(0);
    for (int at = 1; at < count; at++) {
        char *bytes = read_all(paths[at]);
        icalcomponent *root = bytes ? icalparser_parse_string(bytes) : NULL;
        int reads = 0;
        if (root) {
            icalcomponent_kind kind = icalcomponent_isa(root);
            reads = kind == ICAL_VCALENDAR_COMPONENT || kind == ICAL_XROOT_COMPONENT;
            icalcomponent_free(root);
        }
        printf("%s\t%s\n", paths[at], reads ? "yes" : "no");
        free(bytes);
    }
    return 0;
}
