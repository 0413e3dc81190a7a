/* What Unicode knows of a character, as far as str needs it. Tables are made by CPython's
 * unicodedata (Unicode 14), see unicode.c. */
#ifndef GW_LANG_UNICODE_H
#define GW_LANG_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

bool gw_is_printable(uint32_t c);
bool gw_is_space(uint32_t c);
bool gw_is_alpha(uint32_t c);
bool gw_is_decimal(uint32_t c);
bool gw_is_digit(uint32_t c);   /* or a superscript and the like */
bool gw_is_numeric(uint32_t c); /* or a fraction, a numeral */
/* The value of a decimal digit, or -1. */
int gw_decimal_value(uint32_t c);
bool gw_is_upper(uint32_t c);
bool gw_is_lower(uint32_t c);
uint32_t gw_to_upper(uint32_t c);
uint32_t gw_to_lower(uint32_t c);

#endif
