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

/* --- Case: unicode_case.c --- */

bool gw_is_upper(uint32_t c);
bool gw_is_lower(uint32_t c);
bool gw_is_title(uint32_t c); /* category Lt */
bool gw_is_cased(uint32_t c); /* any of them */
/* What a final sigma looks over: marks, apostrophes. */
bool gw_is_case_ignorable(uint32_t c);
/* One for one; c itself when it has no such case, or one of several characters. */
uint32_t gw_to_upper(uint32_t c);
uint32_t gw_to_lower(uint32_t c);

typedef enum gw_case { GW_CASE_UPPER, GW_CASE_LOWER, GW_CASE_TITLE, GW_CASE_FOLD } gw_case;
/* What c becomes: how many characters, 1 to 3. */
int gw_to_case(uint32_t c, gw_case to, uint32_t out[3]);

#endif
