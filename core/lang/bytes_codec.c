/* The names of encodings. */
#include <string.h>

#include "lang/bytes.h"

/* As Python does it: case and - or _ do not matter. False: longer than any. */
static bool plain_name(const gw_str *name, char plain[24]) {
    size_t n = 0;
    for (size_t i = 0; i < name->size; i++) {
        const char c = name->data[i];
        if (c == '-' || c == '_') {
            continue;
        }
        if (n + 1 == 24) {
            return false;
        }
        plain[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
    }
    plain[n] = '\0';
    return true;
}

gw_codec gw_codec_find(const gw_str *name) {
    static const struct {
        const char *name;
        gw_codec codec;
    } rows[] = {{"utf8", {GW_CODEC_UTF8, 0, false, false}},
                {"utf", {GW_CODEC_UTF8, 0, false, false}},
                {"u8", {GW_CODEC_UTF8, 0, false, false}},
                {"utf8sig", {GW_CODEC_UTF8, 0, false, true}},
                {"ascii", {GW_CODEC_ASCII, 0, false, false}},
                {"usascii", {GW_CODEC_ASCII, 0, false, false}},
                {"latin1", {GW_CODEC_LATIN1, 0, false, false}},
                {"latin", {GW_CODEC_LATIN1, 0, false, false}},
                {"l1", {GW_CODEC_LATIN1, 0, false, false}},
                {"iso88591", {GW_CODEC_LATIN1, 0, false, false}},
                {"utf16", {GW_CODEC_WIDE, 2, false, true}},
                {"u16", {GW_CODEC_WIDE, 2, false, true}},
                {"utf16le", {GW_CODEC_WIDE, 2, false, false}},
                {"utf16be", {GW_CODEC_WIDE, 2, true, false}},
                {"utf32", {GW_CODEC_WIDE, 4, false, true}},
                {"u32", {GW_CODEC_WIDE, 4, false, true}},
                {"utf32le", {GW_CODEC_WIDE, 4, false, false}},
                {"utf32be", {GW_CODEC_WIDE, 4, true, false}}};
    char plain[24];
    const bool named = plain_name(name, plain);
    for (size_t i = 0; named && i < sizeof rows / sizeof *rows; i++) {
        if (strcmp(plain, rows[i].name) == 0) {
            return rows[i].codec;
        }
    }
    return (gw_codec){GW_CODEC_UNKNOWN, 0, false, false};
}

bool gw_codec_is_known(const gw_str *name) {
    static const char *const beginnings[] = {
        "ansi", "arabic", "asmo",   "base64", "big5",  "bz2",   "charmap", "chinese", "cp",
        "cs",   "cyrill", "ebcdic", "ecma",   "elot",  "euc",   "gb",      "greek",   "hebrew",
        "hex",  "hkscs",  "hp",     "hz",     "ibm",   "idna",  "iso",     "jisx",    "johab",
        "koi",  "korean", "ks",     "kz",     "latin", "l",     "mac",     "mbcs",    "ms",
        "oem",  "palmos", "pt",     "punyc",  "quop",  "quote", "r",       "s",       "thai",
        "tis",  "u",      "windo",  "xmac",   "z",     "8859",  "646",     "1",       "4",
        "8",    "5",      "7",      "9"};
    char plain[24] = "";
    plain_name(name, plain);
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        if (*plain && strncmp(plain, beginnings[i], strlen(beginnings[i])) == 0) {
            return true;
        }
    }
    return false;
}
