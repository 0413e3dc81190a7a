/* Which code points identifiers are made of (Unicode 14, as CPython 3.11). */
#ifndef GW_LANG_IDENTIFIERS_H
#define GW_LANG_IDENTIFIERS_H

#include <stdint.h>

typedef enum gw_identifier_class {
    GW_ID_NONE,        /* printable, but in no identifier */
    GW_ID_START,       /* may begin one */
    GW_ID_CONTINUE,    /* may only follow */
    GW_ID_NORMALIZED,  /* CPython reads another character in its place (NFKC) */
    GW_ID_UNPRINTABLE, /* in no identifier, and not to be shown */
} gw_identifier_class;

gw_identifier_class gw_identifier_classify(uint32_t code_point);

#endif
