/* Case, and kinds of characters. */
#include "lang/identifiers.h"
#include "lang/state.h"
#include "lang/str_type.h"
#include "lang/text.h"
#include "lang/unicode.h"

#define SELF gw_as_str(args->values[0])

typedef enum change { UPPER, LOWER, FOLD, TITLE, CAPITAL, SWAP } change;

static void put(gw_buffer *out, uint32_t c, gw_case to) {
    uint32_t become[3];
    char bytes[4];
    const int n = gw_to_case(c, to, become);
    for (int i = 0; i < n; i++) {
        gw_buffer_add(out, bytes, gw_text_encode(become[i], bytes));
    }
}

/* Is the sigma at `at`, of `size` bytes, the last letter of a word of several? */
static bool is_final(const gw_str *s, size_t at, size_t size) {
    uint32_t c = 0;
    size_t before = at, after = at + size;
    bool cased = false;
    while (before > 0 && !cased) {
        do {
            before--;
        } while (before > 0 && ((unsigned char)s->data[before] & 0xc0) == 0x80);
        gw_text_decode(s->data + before, s->size - before, &c);
        if (!gw_is_case_ignorable(c)) {
            cased = gw_is_cased(c);
            break;
        }
    }
    while (cased && after < s->size) {
        after += gw_text_decode(s->data + after, s->size - after, &c);
        if (!gw_is_case_ignorable(c)) {
            return !gw_is_cased(c);
        }
    }
    return cased;
}

static gw_case case_of(change how, uint32_t c, bool in_word) {
    switch (how) {
    case UPPER:
        return GW_CASE_UPPER;
    case FOLD:
        return GW_CASE_FOLD;
    case SWAP:
        return gw_is_lower(c) ? GW_CASE_UPPER : GW_CASE_LOWER;
    case TITLE:
    case CAPITAL:
        return in_word ? GW_CASE_LOWER : GW_CASE_TITLE;
    case LOWER:
        break;
    }
    return GW_CASE_LOWER;
}

static gw_flow transform(gw_vm *vm, const gw_str *s, change how, gw_value *out) {
    enum { SIGMA = 0x3a3, FINAL_SIGMA = 0x3c2 };
    gw_buffer text;
    gw_buffer_init(&text, vm->ctx);
    bool in_word = false;
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        const size_t size = gw_text_decode(s->data + at, s->size - at, &c);
        const gw_case to = case_of(how, c, in_word);
        const bool stays = how == SWAP && !gw_is_lower(c) && !gw_is_upper(c);
        if (stays) {
            gw_buffer_add(&text, s->data + at, size);
        } else {
            const bool final = c == SIGMA && to == GW_CASE_LOWER && is_final(s, at, size);
            put(&text, final ? FINAL_SIGMA : c, to);
        }
        in_word = how == CAPITAL || gw_is_cased(c);
        at += size;
    }
    gw_str *result = gw_str_of_buffer(vm, &text);
    gw_buffer_free(&text);
    return gw_return_str(result, out);
}

GW_STR_METHOD(upper) {
    return transform(vm, SELF, UPPER, out);
}
GW_STR_METHOD(lower) {
    return transform(vm, SELF, LOWER, out);
}
GW_STR_METHOD(casefold) {
    return transform(vm, SELF, FOLD, out);
}
GW_STR_METHOD(title) {
    return transform(vm, SELF, TITLE, out);
}
GW_STR_METHOD(capitalize) {
    return transform(vm, SELF, CAPITAL, out);
}
GW_STR_METHOD(swapcase) {
    return transform(vm, SELF, SWAP, out);
}

/* Are there characters, and all of that kind? */
static gw_flow all(const gw_str *s, bool (*is)(uint32_t c), bool empty, gw_value *out) {
    bool every = s->size > 0 || empty;
    for (size_t at = 0; at < s->size && every;) {
        uint32_t c = 0;
        at += gw_text_decode(s->data + at, s->size - at, &c);
        every = is(c);
    }
    *out = gw_bool(every);
    return GW_RETURNED;
}

static bool is_alnum(uint32_t c) {
    return gw_is_alpha(c) || gw_is_numeric(c);
}
static bool is_ascii(uint32_t c) {
    return c < 0x80;
}

#define KIND(name, function, empty)             \
    GW_STR_METHOD(name) {                       \
        (void)vm;                               \
        return all(SELF, function, empty, out); \
    }
KIND(isalpha, gw_is_alpha, false)
KIND(isdecimal, gw_is_decimal, false)
KIND(isdigit, gw_is_digit, false)
KIND(isnumeric, gw_is_numeric, false)
KIND(isalnum, is_alnum, false)
KIND(isspace, gw_is_space, false)
KIND(isprintable, gw_is_printable, true)
KIND(isascii, is_ascii, true)
#undef KIND

/* Cased characters there are, and none of the wrong case. */
static gw_flow one_case(const gw_str *s, bool upper, gw_value *out) {
    bool cased = false, wrong = false;
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        at += gw_text_decode(s->data + at, s->size - at, &c);
        cased = cased || (upper ? gw_is_upper(c) : gw_is_lower(c));
        wrong = wrong || gw_is_title(c) || (upper ? gw_is_lower(c) : gw_is_upper(c));
    }
    *out = gw_bool(cased && !wrong);
    return GW_RETURNED;
}

GW_STR_METHOD(isupper) {
    (void)vm;
    return one_case(SELF, true, out);
}
GW_STR_METHOD(islower) {
    (void)vm;
    return one_case(SELF, false, out);
}

GW_STR_METHOD(istitle) {
    (void)vm;
    const gw_str *s = SELF;
    bool cased = false, wrong = false, in_word = false;
    for (size_t at = 0; at < s->size;) {
        uint32_t c = 0;
        at += gw_text_decode(s->data + at, s->size - at, &c);
        wrong = wrong || (in_word ? gw_is_upper(c) || gw_is_title(c) : gw_is_lower(c));
        in_word = gw_is_cased(c);
        cased = cased || in_word;
    }
    *out = gw_bool(cased && !wrong);
    return GW_RETURNED;
}

GW_STR_METHOD(isidentifier) {
    (void)vm;
    const gw_str *s = SELF;
    bool good = s->size > 0;
    for (size_t at = 0; at < s->size && good;) {
        uint32_t c = 0;
        const size_t n = gw_text_decode(s->data + at, s->size - at, &c);
        good = c == '_' || gw_is_alpha(c) || (at > 0 && gw_is_decimal(c));
        if (!good && c >= 0x80) {
            const gw_identifier_class class = gw_identifier_classify(c);
            good =
                class == GW_ID_START || (class == GW_ID_CONTINUE && at > 0) ||
                (class == GW_ID_NORMALIZED && (at > 0 || (gw_is_numeric(c) && !gw_is_decimal(c))));
        }
        at += n;
    }
    *out = gw_bool(good);
    return GW_RETURNED;
}
