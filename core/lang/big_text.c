/* Whole numbers as text, and back. */
#include <string.h>

#include "lang/big.h"
#include "lang/digits.h"
#include "lang/exception.h"

enum { CHUNK = 1000000000, CHUNK_DIGITS = 9 };

/* How many decimal digits may be written and read. */
static size_t most_digits(const gw_vm *vm) {
    const uint32_t most = vm->options.int_digits;
    return most == GW_ANY_DIGITS ? SIZE_MAX : most ? most : GW_BIG_MOST_TEXT;
}

static bool too_long(gw_vm *vm) {
    gw_raise(vm, GW_X_ValueError,
             "Exceeds the limit (%d digits) for integer string conversion; use "
             "sys.set_int_max_str_digits() to increase the limit",
             (int)most_digits(vm));
    return false;
}

static void reverse(char *text, size_t n) {
    for (size_t i = 0; i < n / 2; i++) {
        const char c = text[i];
        text[i] = text[n - 1 - i];
        text[n - 1 - i] = c;
    }
}

/* Backwards, nine digits for each division of the whole. */
static bool decimal(gw_vm *vm, const gw_magnitude *a, gw_buffer *out) {
    uint32_t *rest = gw_vm_alloc_array(vm, a->n, sizeof *rest);
    if (!rest) {
        return false;
    }
    const size_t begin = out->length;
    memcpy(rest, a->at, a->n * sizeof *rest);
    for (size_t n = a->n; n;) {
        uint32_t chunk = gw_digits_over(rest, n, CHUNK);
        n = gw_digits_trim(rest, n);
        for (int i = 0; i < CHUNK_DIGITS && (n || chunk); i++) {
            gw_buffer_char(out, (char)('0' + chunk % 10));
            chunk /= 10;
        }
    }
    gw_release(vm->ctx, rest, a->n * sizeof *rest);
    if (out->failed) {
        gw_raise_memory(vm);
        return false;
    }
    reverse(out->data + begin, out->length - begin);
    return out->length - begin <= most_digits(vm) || too_long(vm);
}

static bool of_bits(gw_vm *vm, const gw_magnitude *a, unsigned shift, bool upper, gw_buffer *out) {
    const char *const digits = upper ? "0123456789ABCDEF" : "0123456789abcdef";
    const size_t n = (gw_digits_bits(a->at, a->n) + shift - 1) / shift;
    for (size_t i = n; i-- > 0;) {
        const uint64_t digit = gw_digits_window(a->at, a->n, i * shift) & ((1u << shift) - 1);
        gw_buffer_char(out, digits[digit]);
    }
    if (out->failed) {
        gw_raise_memory(vm);
    }
    return !out->failed;
}

bool gw_whole_digits(gw_vm *vm, gw_value v, unsigned base, bool upper, gw_buffer *out) {
    gw_magnitude a;
    gw_magnitude_of(v, &a);
    if (a.n == 0) {
        return gw_buffer_char(out, '0') || (gw_raise_memory(vm), false);
    }
    if (base != 10) {
        return of_bits(vm, &a, base == 16 ? 4 : base == 8 ? 3 : 1, upper, out);
    }
    /* 9 decimal digits are less than 30 bits: what is far longer is not even tried */
    if (a.n > 4 && a.n - 4 > most_digits(vm) / 9) {
        return too_long(vm);
    }
    return decimal(vm, &a, out);
}

static unsigned digit_of(char c) {
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
}

/* `text` has nothing but digits of the base and underscores. */
static gw_flow parse(gw_vm *vm, const char *text, size_t size, unsigned base, bool negative,
                     gw_value *out) {
    size_t n_digits = 0;
    for (size_t i = 0; i < size; i++) {
        n_digits += text[i] != '_';
    }
    if (n_digits > most_digits(vm) && (base & (base - 1)) != 0) {
        return gw_raise(vm, GW_X_ValueError,
                        "Exceeds the limit (%d digits) for integer string conversion: value has "
                        "%zu digits; use sys.set_int_max_str_digits() to increase the limit",
                        (int)most_digits(vm), n_digits);
    }
    if (n_digits > GW_BIG_MOST_BITS) {
        return gw_big_too_large(vm);
    }
    const size_t room = n_digits * 6 / 32 + 2; /* no base has more than 6 bits a digit */
    uint32_t *digits = gw_vm_alloc_array(vm, room, sizeof *digits);
    if (!digits) {
        return GW_RAISED;
    }
    vm->steps += room * room / 64;
    size_t n = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == '_') {
            continue;
        }
        const uint32_t carry = gw_digits_times(digits, n, base, digit_of(text[i]));
        if (carry) {
            digits[n++] = carry;
        }
    }
    const gw_flow flow = gw_big_new(vm, negative, digits, n, out);
    gw_release(vm->ctx, digits, room * sizeof *digits);
    return flow;
}

gw_flow gw_whole_of_text(gw_vm *vm, const char *text, size_t size, int base, bool *valid,
                         gw_value *out) {
    int64_t i;
    bool overflow;
    *out = gw_unset();
    *valid = gw_parse_int(text, size, base, &i, &overflow);
    if (!*valid) {
        return GW_RETURNED;
    }
    if (!overflow && size <= 640) { /* no limit is lower */
        *out = gw_int(i);
        return GW_RETURNED;
    }
    size_t at = 0;
    while (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) {
        at++;
    }
    while (text[size - 1] == ' ' || (text[size - 1] >= '\t' && text[size - 1] <= '\r')) {
        size--;
    }
    const bool negative = text[at] == '-';
    at += negative || text[at] == '+';
    if (text[at] == '0' && at + 1 < size) {
        const char c = (char)(text[at + 1] | 0x20);
        const int named = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
        if (named && (base == 0 || base == named)) {
            base = named;
            at += 2;
        }
    }
    return parse(vm, text + at, size - at, base ? (unsigned)base : 10, negative, out);
}
