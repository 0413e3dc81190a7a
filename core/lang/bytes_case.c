/* Letters in bytes, which are ASCII's. */
#include "lang/bytes.h"
#include "lang/state.h"

#define SELF gw_as_str(args->values[0])

static bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
static bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
static bool is_alpha(char c) {
    return is_upper(c) || is_lower(c);
}
static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
static bool is_alnum(char c) {
    return is_alpha(c) || is_digit(c);
}
static char other_case(char c) {
    return (char)(c ^ ('a' ^ 'A'));
}

/* --- Of another case -------------------------------------------------------------------------- */

/* What becomes of a byte; `inside`: it follows a letter. */
typedef char (*change_fn)(char c, bool first, bool inside);

static char to_upper(char c, bool first, bool inside) {
    (void)first;
    (void)inside;
    return is_lower(c) ? other_case(c) : c;
}
static char to_lower(char c, bool first, bool inside) {
    (void)first;
    (void)inside;
    return is_upper(c) ? other_case(c) : c;
}
static char swapped(char c, bool first, bool inside) {
    (void)first;
    (void)inside;
    return is_alpha(c) ? other_case(c) : c;
}
static char titled(char c, bool first, bool inside) {
    return inside ? to_lower(c, first, inside) : to_upper(c, first, inside);
}
static char capitalized(char c, bool first, bool inside) {
    return first ? to_upper(c, first, inside) : to_lower(c, first, inside);
}

static gw_flow change(gw_vm *vm, const gw_bytes *b, change_fn by, gw_value *out) {
    gw_bytes *made = gw_bytes_new(vm, b->data, b->size);
    for (size_t i = 0; made && i < made->size; i++) {
        made->data[i] = by(b->data[i], i == 0, i > 0 && is_alpha(b->data[i - 1]));
    }
    return gw_return_bytes(made, out);
}

GW_BYTES_METHOD(upper) {
    return change(vm, SELF, to_upper, out);
}
GW_BYTES_METHOD(lower) {
    return change(vm, SELF, to_lower, out);
}
GW_BYTES_METHOD(swapcase) {
    return change(vm, SELF, swapped, out);
}
GW_BYTES_METHOD(title) {
    return change(vm, SELF, titled, out);
}
GW_BYTES_METHOD(capitalize) {
    return change(vm, SELF, capitalized, out);
}

/* --- What they all are ------------------------------------------------------------------------ */

static gw_flow all(const gw_bytes *b, bool (*is)(char), gw_value *out) {
    bool yes = b->size > 0;
    for (size_t i = 0; i < b->size && yes; i++) {
        yes = is(b->data[i]);
    }
    *out = gw_bool(yes);
    return GW_RETURNED;
}

#define ALL(name, is)              \
    GW_BYTES_METHOD(name) {        \
        (void)vm;                  \
        return all(SELF, is, out); \
    }
ALL(isalpha, is_alpha)
ALL(isdigit, is_digit)
ALL(isalnum, is_alnum)
ALL(isspace, gw_bytes_is_space)
#undef ALL

GW_BYTES_METHOD(isascii) {
    bool yes = true;
    (void)vm;
    for (size_t i = 0; i < SELF->size && yes; i++) {
        yes = (unsigned char)SELF->data[i] < 128;
    }
    *out = gw_bool(yes);
    return GW_RETURNED;
}

/* Are there letters, and none but such? */
static gw_flow cased(const gw_bytes *b, bool (*is)(char), gw_value *out) {
    bool any = false, yes = true;
    for (size_t i = 0; i < b->size && yes; i++) {
        yes = !is_alpha(b->data[i]) || is(b->data[i]);
        any = any || is_alpha(b->data[i]);
    }
    *out = gw_bool(any && yes);
    return GW_RETURNED;
}

GW_BYTES_METHOD(isupper) {
    (void)vm;
    return cased(SELF, is_upper, out);
}
GW_BYTES_METHOD(islower) {
    (void)vm;
    return cased(SELF, is_lower, out);
}

GW_BYTES_METHOD(istitle) {
    const gw_bytes *b = SELF;
    bool any = false, inside = false, yes = true;
    (void)vm;
    for (size_t i = 0; i < b->size && yes; i++) {
        const bool letter = is_alpha(b->data[i]);
        yes = !letter || inside == is_lower(b->data[i]);
        any = any || letter;
        inside = letter;
    }
    *out = gw_bool(any && yes);
    return GW_RETURNED;
}
