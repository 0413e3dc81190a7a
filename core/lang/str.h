/* str: immutable UTF-8. Its length in code points and its hash are kept; strings of ASCII alone
 * are indexed in constant time. */
#ifndef GW_LANG_STR_H
#define GW_LANG_STR_H

#include "lang/object.h"

struct gw_str {
    gw_object object;
    size_t size;   /* bytes, the NUL after the end not counted */
    size_t length; /* code points; == size: ASCII */
    int64_t hash;  /* 0: not computed yet */
    bool interned;
    char *data; /* NUL after its end; follows the struct */
};

/* New strings: NULL and an exception when there is no memory. Invalid UTF-8 becomes U+FFFD. */
gw_str *gw_str_new(gw_vm *vm, const char *bytes, size_t size);
gw_str *gw_str_text(gw_vm *vm, const char *text);
gw_str *gw_str_format(gw_vm *vm, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Of what is in the buffer; NULL also when the buffer failed. The buffer is left as it is. */
gw_str *gw_str_of_buffer(gw_vm *vm, const gw_buffer *buffer);
/* The one string of that content that names use; equal interned strings are the same object. */
gw_str *gw_str_intern(gw_vm *vm, const char *text);

static inline gw_str *gw_as_str(gw_value v) {
    return (gw_str *)v.o;
}
int64_t gw_str_hash(gw_str *s);
bool gw_str_equal(const gw_str *a, const gw_str *b);
bool gw_str_is(const gw_str *a, const char *text);

/* The byte at which the index-th character begins; and characters start..end of a string. */
size_t gw_str_offset(const gw_str *s, size_t index);
gw_str *gw_str_concat(gw_vm *vm, const gw_str *a, const gw_str *b);
gw_str *gw_str_slice(gw_vm *vm, const gw_str *s, size_t start, size_t end);

/* The usual end of a native: the string as its result, GW_RAISED when it is NULL. */
static inline gw_flow gw_return_str(gw_str *s, gw_value *out) {
    *out = s ? gw_object_value(s) : gw_unset();
    return s ? GW_RETURNED : GW_RAISED;
}

#endif
