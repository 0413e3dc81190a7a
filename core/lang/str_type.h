/* str's methods, in files by theme. */
#ifndef GW_LANG_STR_TYPE_H
#define GW_LANG_STR_TYPE_H

#include "lang/native.h"
#include "lang/textual.h"

#define GW_STR_METHOD(name) gw_flow gw_str_do_##name(gw_vm *vm, const gw_args *args, gw_value *out)

/* str_find.c */
GW_STR_METHOD(find);
GW_STR_METHOD(rfind);
GW_STR_METHOD(index);
GW_STR_METHOD(rindex);
GW_STR_METHOD(count);
GW_STR_METHOD(startswith);
GW_STR_METHOD(endswith);
GW_STR_METHOD(replace);
GW_STR_METHOD(split);
GW_STR_METHOD(rsplit);
GW_STR_METHOD(splitlines);
GW_STR_METHOD(partition);
GW_STR_METHOD(rpartition);
GW_STR_METHOD(join);
/* Where `needle` is in bytes [from, to) of `s`; the last place when `last`; -1: nowhere. */
ptrdiff_t gw_str_search(const gw_str *s, const gw_str *needle, size_t from, size_t to, bool last);

/* str_case.c */
GW_STR_METHOD(upper);
GW_STR_METHOD(lower);
GW_STR_METHOD(casefold);
GW_STR_METHOD(title);
GW_STR_METHOD(capitalize);
GW_STR_METHOD(swapcase);
GW_STR_METHOD(isupper);
GW_STR_METHOD(islower);
GW_STR_METHOD(istitle);
GW_STR_METHOD(isalpha);
GW_STR_METHOD(isdecimal);
GW_STR_METHOD(isdigit);
GW_STR_METHOD(isnumeric);
GW_STR_METHOD(isalnum);
GW_STR_METHOD(isspace);
GW_STR_METHOD(isidentifier);
GW_STR_METHOD(isprintable);
GW_STR_METHOD(isascii);

/* str_translate.c */
GW_STR_METHOD(translate);
GW_STR_METHOD(maketrans);

/* str_pad.c */
GW_STR_METHOD(strip);
GW_STR_METHOD(lstrip);
GW_STR_METHOD(rstrip);
GW_STR_METHOD(ljust);
GW_STR_METHOD(rjust);
GW_STR_METHOD(center);
GW_STR_METHOD(zfill);
GW_STR_METHOD(expandtabs);
/* The same into `text`, of a str or of bytes; false, and nothing is written: raised. */
bool gw_expand_tabs(gw_vm *vm, const gw_args *args, gw_buffer *text);
GW_STR_METHOD(removeprefix);
GW_STR_METHOD(removesuffix);

#endif
