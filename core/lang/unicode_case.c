#include <stddef.h>

#include "lang/unicode.h"
#include "lang/unicode_case.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* The range that c is in, or NULL. */
static const struct case_range *find(uint32_t c, const struct case_range *ranges, size_t n) {
    size_t low = 0;
    while (low < n) {
        const size_t middle = low + (n - low) / 2;
        if (c < ranges[middle].first) {
            n = middle;
        } else if (c > ranges[middle].last) {
            low = middle + 1;
        } else {
            const bool in = (c - ranges[middle].first) % (uint32_t)ranges[middle].stride == 0;
            return in ? &ranges[middle] : NULL;
        }
    }
    return NULL;
}
#define FIND(c, table) find(c, table, COUNT(table))

static uint32_t moved(uint32_t c, const struct case_range *range) {
    return range ? (uint32_t)((int32_t)c + range->delta) : c;
}

uint32_t gw_to_lower(uint32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return moved(c, FIND(c, to_lower));
}

uint32_t gw_to_upper(uint32_t c) {
    if (c < 0x80) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }
    return moved(c, FIND(c, to_upper));
}

/* Writes what c becomes by the table; 0: it is not in it. */
static int full(uint32_t c, const struct case_full *table, size_t n, uint32_t out[3]) {
    size_t i = 0;
    while (i < n && table[i].from != c) {
        i++;
    }
    int count = 0;
    while (i < n && count < 3 && table[i].to[count]) {
        out[count] = table[i].to[count];
        count++;
    }
    return count;
}

static int upper(uint32_t c, uint32_t out[3]) {
    const int n = c < 0x80 ? 0 : full(c, upper_full, COUNT(upper_full), out);
    if (n) {
        return n;
    }
    out[0] = gw_to_upper(c);
    return 1;
}

/* The upper case, and all of it after the first `kept` characters in lower case again. */
static int upper_then_lower(uint32_t c, int kept, uint32_t out[3]) {
    const int n = upper(c, out);
    for (int i = kept; i < n; i++) {
        out[i] = gw_to_lower(out[i]);
    }
    return n;
}

static int title(uint32_t c, uint32_t out[3]) {
    const struct case_range *range = FIND(c, to_title);
    const int n = range ? 0 : full(c, title_full, COUNT(title_full), out);
    if (range) {
        out[0] = moved(c, range);
        return 1;
    }
    return n ? n : upper_then_lower(c, 1, out);
}

static int fold(uint32_t c, uint32_t out[3]) {
    const struct case_range *range = FIND(c, to_folded);
    const int n = range ? 0 : full(c, folded_full, COUNT(folded_full), out);
    if (range) {
        out[0] = moved(c, range);
        return 1;
    }
    return n ? n : upper_then_lower(c, 0, out);
}

int gw_to_case(uint32_t c, gw_case to, uint32_t out[3]) {
    switch (to) {
    case GW_CASE_UPPER:
        return upper(c, out);
    case GW_CASE_TITLE:
        return title(c, out);
    case GW_CASE_FOLD:
        return fold(c, out);
    case GW_CASE_LOWER:
        break;
    }
    out[0] = c == 0x130 ? 'i' : gw_to_lower(c);
    out[1] = 0x307; /* the dot of the one capital that keeps it */
    return c == 0x130 ? 2 : 1;
}

bool gw_is_title(uint32_t c) {
    return c >= 0x80 && FIND(c, title_case);
}

bool gw_is_upper(uint32_t c) {
    if (c < 0x80) {
        return c >= 'A' && c <= 'Z';
    }
    return !gw_is_title(c) && (c == 0x130 || FIND(c, to_lower) || FIND(c, only_upper));
}

bool gw_is_lower(uint32_t c) {
    if (c < 0x80) {
        return c >= 'a' && c <= 'z';
    }
    uint32_t out[3];
    return !gw_is_title(c) && (FIND(c, to_upper) || FIND(c, only_lower) ||
                               full(c, upper_full, COUNT(upper_full), out));
}

bool gw_is_cased(uint32_t c) {
    return gw_is_upper(c) || gw_is_lower(c) || gw_is_title(c);
}

bool gw_is_case_ignorable(uint32_t c) {
    if (c < 0x80) {
        return c == '\'' || c == '.' || c == ':' || c == '^' || c == '`';
    }
    return FIND(c, ignorable);
}
