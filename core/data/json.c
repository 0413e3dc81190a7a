#include "data/json.h"

#include <stdlib.h>
#include <string.h>

#include "base/context.h"

/* Nodes are counted before they are made, so that none moves: a value begins at the start or after
 * '[', ',' or ':', and text within strings at most counts too many. */
static size_t most_nodes(const char *text, size_t length) {
    size_t n = 1;
    for (size_t i = 0; i < length; i++) {
        n += text[i] == '[' || text[i] == ',' || text[i] == ':';
    }
    return n;
}

typedef struct reader {
    gw_json_document *document;
    char *start, *at;
    bool failed;
} reader;

static bool malformed(reader *r) {
    if (!r->failed) {
        gw_fail(r->document->ctx, GW_E_VALUE, "this is no JSON: byte %zu",
                (size_t)(r->at - r->start));
    }
    r->failed = true;
    return false;
}

static void skip_space(reader *r) {
    while (*r->at == ' ' || *r->at == '\t' || *r->at == '\n' || *r->at == '\r') {
        r->at++;
    }
}

static int hex_digit(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static bool read_unit(reader *r, uint32_t *unit) {
    *unit = 0;
    for (int i = 0; i < 4; i++, r->at++) {
        const int digit = hex_digit(*r->at);
        if (digit < 0) {
            return malformed(r);
        }
        *unit = *unit << 4 | (uint32_t)digit;
    }
    return true;
}

static char *write_utf8(char *to, uint32_t c) {
    if (c < 0x80) {
        *to++ = (char)c;
    } else if (c < 0x800) {
        *to++ = (char)(0xC0 | c >> 6);
        *to++ = (char)(0x80 | (c & 63));
    } else if (c < 0x10000) {
        *to++ = (char)(0xE0 | c >> 12);
        *to++ = (char)(0x80 | (c >> 6 & 63));
        *to++ = (char)(0x80 | (c & 63));
    } else {
        *to++ = (char)(0xF0 | c >> 18);
        *to++ = (char)(0x80 | (c >> 12 & 63));
        *to++ = (char)(0x80 | (c >> 6 & 63));
        *to++ = (char)(0x80 | (c & 63));
    }
    return to;
}

/* Behind "\u": a character, of two units where it takes two; a unit that stands alone is U+FFFD. */
static bool read_escaped(reader *r, uint32_t *c) {
    if (!read_unit(r, c)) {
        return false;
    }
    if (*c >= 0xD800 && *c < 0xDC00 && r->at[0] == '\\' && r->at[1] == 'u') {
        uint32_t low;
        r->at += 2;
        if (!read_unit(r, &low)) {
            return false;
        }
        *c = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((*c - 0xD800) << 10 | (low - 0xDC00))
                                           : 0xFFFD;
    } else if (*c >= 0xD800 && *c < 0xE000) {
        *c = 0xFFFD;
    }
    return true;
}

/* Reads a string in place, which is never longer than it was written; NULL: malformed. */
static const char *read_string(reader *r) {
    if (*r->at != '"') {
        malformed(r);
        return NULL;
    }
    static const char names[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
    const char *text = ++r->at;
    char *to = r->at;
    while (*r->at != '"') {
        if ((unsigned char)*r->at < 0x20) {
            malformed(r);
            return NULL;
        }
        if (*r->at != '\\') {
            *to++ = *r->at++;
            continue;
        }
        const char name = *++r->at;
        const char *known = name ? strchr(names, name) : NULL;
        uint32_t c;
        if (known) {
            *to++ = means[known - names];
            r->at++;
        } else if (name == 'u') {
            r->at++;
            if (!read_escaped(r, &c)) {
                return NULL;
            }
            to = write_utf8(to, c);
        } else {
            malformed(r);
            return NULL;
        }
    }
    r->at++;
    *to = '\0';
    return text;
}

static const char *skip_digits(const char *at) {
    while (*at >= '0' && *at <= '9') {
        at++;
    }
    return at;
}

/* strtod reads more than JSON has (hexadecimals, infinities), so the form is looked at first. */
static bool read_number(reader *r, double *number) {
    const char *at = r->at + (*r->at == '-'), *digits = at;
    at = skip_digits(at);
    bool right = at > digits && !(digits[0] == '0' && at - digits > 1);
    if (right && *at == '.') {
        digits = at + 1;
        at = skip_digits(digits);
        right = at > digits;
    }
    if (right && (*at == 'e' || *at == 'E')) {
        digits = at + 1 + (at[1] == '+' || at[1] == '-');
        at = skip_digits(digits);
        right = at > digits;
    }
    if (!right) {
        return malformed(r);
    }
    *number = strtod(r->at, NULL);
    r->at += at - r->at;
    return true;
}

static bool read_word(reader *r, const char *word) {
    const size_t length = strlen(word);
    if (strncmp(r->at, word, length) != 0) {
        return malformed(r);
    }
    r->at += length;
    return true;
}

/* A value, but of a list or object only its beginning. */
static bool read_value(reader *r, gw_json *node) {
    switch (*r->at) {
    case '{':
    case '[':
        node->kind = *r->at++ == '{' ? GW_JSON_OBJECT : GW_JSON_LIST;
        return true;
    case '"':
        node->kind = GW_JSON_STRING;
        node->text = read_string(r);
        return node->text != NULL;
    case 't':
        node->kind = GW_JSON_BOOL;
        node->truth = true;
        return read_word(r, "true");
    case 'f':
        node->kind = GW_JSON_BOOL;
        return read_word(r, "false");
    case 'n':
        return read_word(r, "null");
    default:
        node->kind = GW_JSON_NUMBER;
        return read_number(r, &node->number);
    }
}

/* A member's key and its colon, where `parent` is an object. */
static bool read_key(reader *r, const gw_json *parent, const char **key) {
    *key = NULL;
    if (!parent || parent->kind != GW_JSON_OBJECT) {
        return true;
    }
    *key = read_string(r);
    skip_space(r);
    if (!*key || *r->at != ':') {
        return malformed(r);
    }
    r->at++;
    skip_space(r);
    return true;
}

/* Behind a value: ends of lists and objects, then a comma where more follows. `open` is what is
 * still open, NULL: the text is over; `last` its last item. */
static bool read_ends(reader *r, gw_json **open, gw_json **last) {
    for (;;) {
        skip_space(r);
        gw_json *parent = *open;
        if (!parent) {
            return *r->at == '\0' || malformed(r);
        }
        if (*r->at == ',' && *last) {
            r->at++;
            skip_space(r);
            return true;
        }
        if (*r->at != (parent->kind == GW_JSON_LIST ? ']' : '}')) {
            return *last ? malformed(r) : true; /* the first item of all */
        }
        r->at++;
        *last = parent;
        *open = parent->parent;
    }
}

static bool read_all(reader *r) {
    gw_json_document *d = r->document;
    gw_json *open = NULL, *last = NULL;
    do {
        const char *key;
        skip_space(r);
        if (!read_key(r, open, &key)) {
            return false;
        }
        gw_json *node = &d->nodes[d->n_nodes++];
        *node = (gw_json){.key = key, .parent = open};
        if (!read_value(r, node)) {
            return false;
        }
        if (open) {
            open->count++;
            *(last ? &last->next : &open->first) = node;
        }
        last = node;
        if (node->kind >= GW_JSON_LIST) {
            open = node;
            last = NULL;
        }
        if (!read_ends(r, &open, &last)) {
            return false;
        }
    } while (open);
    return true;
}

bool gw_json_read(gw_context *ctx, const char *text, size_t length, gw_json_document *out) {
    *out = (gw_json_document){.ctx = ctx};
    out->text = gw_alloc(ctx, length + 1);
    if (!out->text) {
        return false;
    }
    out->text_size = length + 1;
    if (length > 0) {
        memcpy(out->text, text, length);
    }
    out->text[length] = '\0';
    const size_t capacity = most_nodes(text, length);
    out->nodes = gw_alloc_array(ctx, capacity, sizeof *out->nodes);
    if (!out->nodes) {
        return false;
    }
    out->capacity = capacity;
    reader r = {.document = out, .start = out->text, .at = out->text};
    return read_all(&r) && (r.at == out->text + length || malformed(&r));
}

void gw_json_free(gw_json_document *document) {
    gw_release(document->ctx, document->nodes, document->capacity * sizeof *document->nodes);
    gw_release(document->ctx, document->text, document->text_size);
    *document = (gw_json_document){.ctx = document->ctx};
}

const gw_json *gw_json_get(const gw_json *object, const char *key) {
    const gw_json *found = NULL;
    if (object && object->kind == GW_JSON_OBJECT) {
        for (const gw_json *member = object->first; member; member = member->next) {
            found = strcmp(member->key, key) == 0 ? member : found;
        }
    }
    return found;
}
