/* Characters and places, as regular expressions know them. */
#include "lang/regex.h"
#include "lang/unicode.h"

static bool is_word(uint32_t c, bool ascii) {
    return c == '_' || ((!ascii || c < 128) && (gw_is_alpha(c) || gw_is_numeric(c)));
}

static bool has_category(int32_t category, uint32_t c) {
    const bool ascii = category & GW_RE_ASCII;
    bool has = false;
    switch (category & 3) {
    case GW_RE_DIGIT:
        has = (!ascii || c < 128) && gw_is_decimal(c);
        break;
    case GW_RE_SPACE:
        has = ascii ? c == ' ' || (c >= '\t' && c <= '\r') : gw_is_space(c);
        break;
    default:
        has = is_word(c, ascii);
    }
    return has != ((category & GW_RE_NOT) != 0);
}

static bool has_member(const int32_t *members, int32_t n, uint32_t c) {
    for (int32_t i = 0; i < n;) {
        if (members[i] == GW_RE_CATEGORY) {
            if (has_category(members[i + 1], c)) {
                return true;
            }
            i += 2;
        } else {
            if ((uint32_t)members[i + 1] <= c && c <= (uint32_t)members[i + 2]) {
                return true;
            }
            i += 3;
        }
    }
    return false;
}

static bool in_set(const int32_t *code, uint32_t c) {
    const int32_t n = code[1], flags = code[2];
    bool in = has_member(code + 3, n, c);
    if (!in && (flags & GW_RE_IGNORE)) {
        in = has_member(code + 3, n, gw_to_lower(c)) || has_member(code + 3, n, gw_to_upper(c));
    }
    return in != ((flags & GW_RE_NEGATED) != 0);
}

bool gw_regex_takes(const int32_t *code, uint32_t c) {
    switch (code[0]) {
    case GW_RE_CHAR:
        return c == (uint32_t)code[1];
    case GW_RE_CHAR_IGNORE:
        return gw_to_lower(c) == (uint32_t)code[1];
    case GW_RE_ANY:
        return c != '\n';
    case GW_RE_ANY_ALL:
        return true;
    default:
        return in_set(code, c);
    }
}

static bool is_boundary(const gw_regex *r, int32_t place, bool ascii) {
    const bool before = place > 0 && is_word(r->text[place - 1], ascii);
    const bool after = place < r->end && is_word(r->text[place], ascii);
    return before != after;
}

bool gw_regex_is_at(const gw_regex *r, gw_regex_place kind, int32_t place) {
    switch (kind) {
    case GW_RE_BEGIN:
        return place == 0;
    case GW_RE_BEGIN_LINE:
        return place == 0 || r->text[place - 1] == '\n';
    case GW_RE_END:
        return place == r->end || (place == r->end - 1 && r->text[place] == '\n');
    case GW_RE_END_LINE:
        return place == r->end || r->text[place] == '\n';
    case GW_RE_END_TEXT:
        return place == r->end;
    case GW_RE_BOUNDARY:
    case GW_RE_ASCII_BOUNDARY:
        return r->end > 0 && is_boundary(r, place, kind == GW_RE_ASCII_BOUNDARY);
    case GW_RE_NOT_BOUNDARY:
    case GW_RE_NOT_ASCII_BOUNDARY: /* not even there in an empty text, as in CPython */
        return r->end > 0 && !is_boundary(r, place, kind == GW_RE_NOT_ASCII_BOUNDARY);
    }
    return false;
}
