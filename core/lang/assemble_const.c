/* Constants: each is kept once in a unit. */
#include <string.h>

#include "lang/compiler.h"

static uint32_t mix(uint32_t hash, const void *bytes, size_t length) {
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ ((const unsigned char *)bytes)[i]) * 16777619u;
    return hash;
}

static uint32_t hash_const(const gw_const *value) {
    uint32_t hash = 2166136261u ^ (uint32_t)value->kind;
    switch (value->kind) {
    case GW_CONST_INT:
        return mix(hash, &value->i, sizeof value->i);
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        return mix(hash, &value->f, sizeof value->f);
    case GW_CONST_BIG:
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        return mix(hash, value->text, value->length);
    case GW_CONST_CODE:
        return mix(hash, &value->code, sizeof value->code);
    case GW_CONST_TUPLE:
        for (uint32_t i = 0; i < value->length; i++) {
            uint32_t item = hash_const(&value->items[i]);
            hash = mix(hash, &item, sizeof item);
        }
        return hash;
    default:
        return hash;
    }
}

/* Floats by their bits: 0.0 and -0.0 are two constants. */
static bool same_const(const gw_const *a, const gw_const *b) {
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case GW_CONST_INT:
        return a->i == b->i;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        return !memcmp(&a->f, &b->f, sizeof a->f);
    case GW_CONST_BIG:
    case GW_CONST_STR:
    case GW_CONST_BYTES:
        return a->length == b->length && !memcmp(a->text, b->text, a->length);
    case GW_CONST_TUPLE:
        if (a->length != b->length)
            return false;
        for (uint32_t i = 0; i < a->length; i++)
            if (!same_const(&a->items[i], &b->items[i]))
                return false;
        return true;
    case GW_CONST_CODE:
        return a->code == b->code;
    default:
        return true;
    }
}

/* Where `value` is in the table, or the free place for it. */
static uint32_t *probe(const gw_unit *u, const gw_const *value) {
    uint32_t mask = u->const_table_size - 1, at = hash_const(value) & mask;
    while (u->const_table[at] && !same_const(&u->consts[u->const_table[at] - 1], value))
        at = (at + 1) & mask;
    return &u->const_table[at];
}

static void grow_table(gw_compiler *c, gw_unit *u) {
    uint32_t size = u->const_table_size ? u->const_table_size * 2 : 32;
    uint32_t *table = gw_arena_array(c->arena, size, sizeof *table);
    c->failed |= !table;
    if (c->failed)
        return;
    u->const_table = table;
    u->const_table_size = size;
    for (uint32_t i = 0; i < u->n_consts; i++)
        *probe(u, &u->consts[i]) = i + 1;
}

uint32_t gw_const_index(gw_compiler *c, const gw_const *value) {
    gw_unit *u = c->unit;
    if (!c->failed && u->n_consts >= u->const_table_size / 2)
        grow_table(c, u);
    u->consts = gw_grow(c, u->consts, u->n_consts, &u->consts_capacity, sizeof *u->consts);
    if (c->failed)
        return 0;
    uint32_t *place = probe(u, value);
    if (*place)
        return *place - 1;
    *place = u->n_consts + 1;
    u->consts[u->n_consts] = *value;
    return u->n_consts++;
}

static bool is_number(const gw_expr *e) {
    return e->kind == GW_E_CONST &&
           (e->constant.kind == GW_CONST_INT || e->constant.kind == GW_CONST_FLOAT);
}

static bool constant_tuple(const gw_expr *e, gw_arena *arena, gw_const *out, bool *failed) {
    gw_const *items = gw_arena_array(arena, e->items.count, sizeof *items);
    *failed |= !items;
    for (uint32_t i = 0; items && i < e->items.count; i++)
        if (!gw_is_constant(e->items.at[i], arena, &items[i], failed))
            return false;
    *out = (gw_const){.kind = GW_CONST_TUPLE, .length = e->items.count, .items = items};
    return items != NULL;
}

bool gw_is_constant(const gw_expr *e, gw_arena *arena, gw_const *out, bool *failed) {
    if (e->kind == GW_E_CONST) {
        *out = e->constant;
        return true;
    }
    if (e->kind == GW_E_UNARY && e->op == GW_UN_NEG && is_number(e->operand)) {
        *out = e->operand->constant;
        if (out->kind == GW_CONST_FLOAT)
            out->f = -out->f;
        else
            out->i = -out->i;
        return true;
    }
    return e->kind == GW_E_TUPLE && constant_tuple(e, arena, out, failed);
}
