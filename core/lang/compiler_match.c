/* match: patterns as tests of the value on top of the stack, which they consume.
 *
 * Note [Captures]: names are bound once the whole pattern has matched. Until then what they will be
 * bound to is kept on the stack below what is still to be looked at, the first capture topmost; a
 * test that fails jumps to where as many values are dropped as there are by then. */
#include <string.h>

#include "lang/compiler.h"

typedef struct context {
    const gw_name **stores; /* names captured, in order; their values are on the stack */
    uint32_t n_stores, stores_capacity;
    gw_label *fails; /* by how many values are to be dropped */
    uint32_t n_fails, fails_capacity;
    uint32_t on_top;   /* values above the captures */
    bool may_take_all; /* a pattern that matches anything may stand here */
} context;

static void compile_pattern(gw_compiler *c, context *m, const gw_pattern *p);

/* Where the values that are there now are dropped, and the pattern has failed. */
static gw_label fail_label(gw_compiler *c, context *m) {
    uint32_t drops = m->on_top + m->n_stores;
    while (m->n_fails <= drops && !c->failed) {
        m->fails = gw_grow(c, m->fails, m->n_fails, &m->fails_capacity, sizeof *m->fails);
        if (!c->failed)
            m->fails[m->n_fails++] = gw_new_label(c);
    }
    return c->failed ? 0 : m->fails[drops];
}

static void fail(gw_compiler *c, context *m, gw_opcode jump, gw_site site) {
    gw_emit_jump(c, jump, fail_label(c, m), site);
}

/* Here the pattern has failed, and its captures are dropped. */
static void land(gw_compiler *c, context *m) {
    for (uint32_t i = m->n_fails; i-- > 0 && !c->failed;) {
        gw_place(c, m->fails[i]);
        if (i)
            gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
    }
    m->n_fails = 0;
}

static void free_context(gw_compiler *c, context *m) {
    gw_release(c->ctx, m->stores, m->stores_capacity * sizeof *m->stores);
    gw_release(c->ctx, m->fails, m->fails_capacity * sizeof *m->fails);
}

static void note_store(gw_compiler *c, context *m, const gw_name *name, gw_site site) {
    for (uint32_t i = 0; i < m->n_stores && !c->failed; i++)
        if (m->stores[i] == name)
            gw_compile_fail(c, site, "multiple assignments to name '%s' in pattern", name->text);
    m->stores = gw_grow(c, m->stores, m->n_stores, &m->stores_capacity, sizeof *m->stores);
    if (!c->failed)
        m->stores[m->n_stores++] = name;
}

/* Keeps the top for `name`; NULL drops it. */
static void capture(gw_compiler *c, context *m, const gw_name *name, gw_site site) {
    if (!name) {
        gw_emit(c, GW_OP_POP, 0, site);
        return;
    }
    gw_check_stored_name(c, name, site);
    if (m->on_top + m->n_stores)
        gw_emit(c, GW_OP_ROTATE, m->on_top + m->n_stores + 1, site);
    note_store(c, m, name, site);
}

static void emit_int(gw_compiler *c, uint32_t n, gw_site site) {
    gw_const value = {.kind = GW_CONST_INT, .i = n};
    gw_emit_const(c, &value, site);
}

static bool is_wildcard(const gw_pattern *p) {
    return (p->kind == GW_P_CAPTURE || p->kind == GW_P_STAR) && !p->name && !p->sub;
}

/* A pattern inside another may match anything. */
static void compile_inner(gw_compiler *c, context *m, const gw_pattern *p) {
    bool before = m->may_take_all;
    m->may_take_all = true;
    compile_pattern(c, m, p);
    m->may_take_all = before;
}

static void compile_value(gw_compiler *c, context *m, const gw_pattern *p) {
    const gw_expr *e = p->value;
    bool single = e->kind == GW_E_CONST &&
                  (e->constant.kind == GW_CONST_NONE || e->constant.kind == GW_CONST_TRUE ||
                   e->constant.kind == GW_CONST_FALSE);
    gw_compile_expr(c, p->value);
    gw_emit(c, single ? GW_OP_IS : GW_OP_COMPARE, single ? 0 : GW_CMP_EQ, p->site);
    fail(c, m, GW_OP_JUMP_IF_FALSE, p->site);
}

static void compile_capture(gw_compiler *c, context *m, const gw_pattern *p) {
    if (!p->sub) {
        if (!m->may_take_all && p->name)
            gw_compile_fail(c, p->site, "name capture '%s' makes remaining patterns unreachable",
                            p->name->text);
        else if (!m->may_take_all)
            gw_compile_fail(c, p->site, "wildcard makes remaining patterns unreachable");
        capture(c, m, p->name, p->site);
        return;
    }
    m->on_top++;
    gw_emit(c, GW_OP_DUP, 0, p->site);
    compile_pattern(c, m, p->sub);
    m->on_top--;
    capture(c, m, p->name, p->site);
}

/* The star's place, or the count of items. */
static uint32_t find_star(gw_compiler *c, const gw_pattern *p) {
    uint32_t star = p->items.count;
    for (uint32_t i = 0; i < p->items.count; i++) {
        if (p->items.at[i]->kind != GW_P_STAR)
            continue;
        if (star < p->items.count)
            gw_compile_fail(c, p->site, "multiple starred names in sequence pattern");
        star = i;
    }
    return star;
}

static void compile_sequence(gw_compiler *c, context *m, const gw_pattern *p) {
    uint32_t n = p->items.count, star = find_star(c, p);
    bool any = true;
    for (uint32_t i = 0; i < n; i++)
        any = any && is_wildcard(p->items.at[i]);
    m->on_top++;
    gw_emit(c, GW_OP_MATCH_SEQUENCE, 0, p->site);
    fail(c, m, GW_OP_JUMP_IF_FALSE, p->site);
    if (star == n || n > 1) {
        gw_emit(c, GW_OP_GET_LENGTH, 0, p->site);
        emit_int(c, star == n ? n : n - 1, p->site);
        gw_emit(c, GW_OP_COMPARE, star == n ? GW_CMP_EQ : GW_CMP_GE, p->site);
        fail(c, m, GW_OP_JUMP_IF_FALSE, p->site);
    }
    m->on_top--;
    if (any) {
        gw_emit(c, GW_OP_POP, 0, p->site);
        return;
    }
    if (star < n && (star >= 1 << 8 || n - star - 1 >= 1 << 16)) {
        gw_compile_fail(c, p->site, "too many expressions in star-unpacking sequence pattern");
        return;
    }
    if (star < n)
        gw_emit(c, GW_OP_UNPACK_EX, star | (n - star - 1) << 8, p->site);
    else
        gw_emit(c, GW_OP_UNPACK_SEQUENCE, n, p->site);
    m->on_top += n;
    for (uint32_t i = 0; i < n && !c->failed; i++) {
        m->on_top--;
        if (i == star)
            capture(c, m, p->items.at[i]->name, p->items.at[i]->site);
        else
            compile_inner(c, m, p->items.at[i]);
    }
}

/* Is what is on top (a tuple, or None for "no") a tuple? Its items take its place. */
static void unpack_found(gw_compiler *c, context *m, uint32_t n, gw_site site) {
    gw_emit(c, GW_OP_DUP, 0, site);
    gw_emit_none(c, site);
    gw_emit(c, GW_OP_IS, 1, site);
    fail(c, m, GW_OP_JUMP_IF_FALSE, site);
    gw_emit(c, GW_OP_UNPACK_SEQUENCE, n, site);
    m->on_top += n;
    m->on_top--;
}

static bool same_key(const gw_expr *a, const gw_expr *b) {
    if (a->kind != GW_E_CONST || b->kind != GW_E_CONST || a->constant.kind != b->constant.kind)
        return false;
    if (a->constant.kind == GW_CONST_STR || a->constant.kind == GW_CONST_BYTES)
        return a->constant.length == b->constant.length &&
               !memcmp(a->constant.text, b->constant.text, a->constant.length);
    return a->constant.kind == GW_CONST_INT && a->constant.i == b->constant.i;
}

static void check_keys(gw_compiler *c, const gw_pattern *p) {
    for (uint32_t i = 0; i < p->keys.count; i++)
        for (uint32_t k = 0; k < i; k++) {
            const gw_expr *key = p->keys.at[i];
            if (!same_key(key, p->keys.at[k]) || c->failed)
                continue;
            if (key->constant.kind == GW_CONST_INT)
                gw_compile_fail(c, p->site, "mapping pattern checks duplicate key (%lld)",
                                (long long)key->constant.i);
            else
                gw_compile_fail(c, p->site, "mapping pattern checks duplicate key (%s'%s')",
                                key->constant.kind == GW_CONST_BYTES ? "b" : "",
                                key->constant.text);
        }
}

static void compile_mapping(gw_compiler *c, context *m, const gw_pattern *p) {
    uint32_t n = p->keys.count;
    check_keys(c, p);
    m->on_top++;
    gw_emit(c, GW_OP_MATCH_MAPPING, 0, p->site);
    fail(c, m, GW_OP_JUMP_IF_FALSE, p->site);
    if (n) {
        gw_emit(c, GW_OP_GET_LENGTH, 0, p->site);
        emit_int(c, n, p->site);
        gw_emit(c, GW_OP_COMPARE, GW_CMP_GE, p->site);
        fail(c, m, GW_OP_JUMP_IF_FALSE, p->site);
    }
    for (uint32_t i = 0; i < n && !c->failed; i++)
        gw_compile_expr(c, p->keys.at[i]);
    gw_emit(c, GW_OP_BUILD_TUPLE, n, p->site);
    gw_emit(c, GW_OP_MATCH_KEYS, 0, p->site); /* the mapping, the keys, the values */
    m->on_top += 2;
    unpack_found(c, m, n, p->site);
    for (uint32_t i = 0; i < n && !c->failed; i++) {
        m->on_top--;
        compile_inner(c, m, p->items.at[i]);
    }
    m->on_top -= 2;
    if (p->name) {
        gw_emit(c, GW_OP_MATCH_REST, 0, p->site);
        capture(c, m, p->name, p->site);
    } else {
        gw_emit(c, GW_OP_POP, 0, p->site);
        gw_emit(c, GW_OP_POP, 0, p->site);
    }
}

static void emit_names(gw_compiler *c, const gw_pattern *p) {
    uint32_t n = p->items.count - p->n_positional;
    gw_const *names = gw_arena_array(c->arena, n, sizeof *names);
    c->failed |= !names;
    for (uint32_t i = 0; names && i < n && !c->failed; i++) {
        const gw_name *name = p->names[p->n_positional + i];
        for (uint32_t k = 0; k < i; k++)
            if (p->names[p->n_positional + k] == name && !c->failed)
                gw_compile_fail(c, p->items.at[p->n_positional + i]->site,
                                "attribute name repeated in class pattern: %s", name->text);
        char *text = gw_arena_text(c->arena, name->text, name->length);
        c->failed |= !text;
        names[i] = (gw_const){.kind = GW_CONST_STR, .length = name->length, .text = text};
    }
    gw_const tuple = {.kind = GW_CONST_TUPLE, .length = n, .items = names};
    if (!c->failed)
        gw_emit_const(c, &tuple, p->site);
}

static void compile_class(gw_compiler *c, context *m, const gw_pattern *p) {
    gw_compile_expr(c, p->value);
    emit_names(c, p);
    gw_emit(c, GW_OP_MATCH_CLASS, p->n_positional, p->site);
    m->on_top++;
    unpack_found(c, m, p->items.count, p->site);
    for (uint32_t i = 0; i < p->items.count && !c->failed; i++) {
        m->on_top--;
        compile_inner(c, m, p->items.at[i]);
    }
}

/* The pattern that was compiled last in this one. */
static gw_site last_site(const gw_pattern *p) {
    while (p->sub || p->items.count)
        p = p->sub ? p->sub : p->items.at[p->items.count - 1];
    return p->site;
}

/* The captures of an alternative, on top, in the order of the first alternative's. */
static void reorder(gw_compiler *c, const context *first, const context *m, const gw_pattern *p) {
    uint32_t n = first->n_stores;
    bool same = n == m->n_stores;
    for (uint32_t i = 0; same && i < n; i++)
        same = first->stores[i] == m->stores[i];
    if (same)
        return;
    gw_emit(c, GW_OP_BUILD_TUPLE, m->n_stores, p->site); /* the last capture first */
    for (uint32_t i = n; i-- > 0 && !c->failed;) {
        uint32_t at = 0;
        while (at < m->n_stores && m->stores[at] != first->stores[i])
            at++;
        if (at == m->n_stores || m->n_stores != n) {
            gw_compile_fail(c, last_site(p), "alternative patterns bind different names");
            return;
        }
        gw_emit(c, GW_OP_DUP, 0, p->site);
        emit_int(c, n - 1 - at, p->site);
        gw_emit(c, GW_OP_LOAD_SUBSCR, 0, p->site);
        gw_emit(c, GW_OP_SWAP, 0, p->site);
    }
    if (m->n_stores != n)
        gw_compile_fail(c, last_site(p), "alternative patterns bind different names");
    gw_emit(c, GW_OP_POP, 0, p->site);
}

static void compile_or(gw_compiler *c, context *m, const gw_pattern *p) {
    gw_label end = gw_new_label(c);
    context first = {0};
    for (uint32_t i = 0; i < p->items.count && !c->failed; i++) {
        context one = {.may_take_all = m->may_take_all && i + 1 == p->items.count};
        gw_emit(c, GW_OP_DUP, 0, p->site);
        compile_pattern(c, &one, p->items.at[i]);
        if (i && !c->failed)
            reorder(c, &first, &one, p->items.at[i]);
        gw_emit_jump(c, GW_OP_JUMP, end, p->site);
        land(c, &one);
        if (i == 0) {
            first = one;
            first.fails = NULL;
            first.fails_capacity = 0;
            one.stores = NULL;
            one.stores_capacity = 0;
        }
        free_context(c, &one);
    }
    gw_emit(c, GW_OP_POP, 0, p->site); /* no alternative matches */
    fail(c, m, GW_OP_JUMP, p->site);
    gw_place(c, end); /* the subject is below the captures, which go to the others */
    uint32_t below = first.n_stores + 1 + m->on_top + m->n_stores;
    for (uint32_t i = 0; i < first.n_stores && !c->failed; i++) {
        gw_emit(c, GW_OP_ROTATE, below, p->site);
        note_store(c, m, first.stores[i], p->site);
    }
    gw_emit(c, GW_OP_POP, 0, p->site);
    free_context(c, &first);
}

static void compile_pattern(gw_compiler *c, context *m, const gw_pattern *p) {
    if (c->failed)
        return;
    switch (p->kind) {
    case GW_P_VALUE:
        compile_value(c, m, p);
        break;
    case GW_P_SEQUENCE:
        compile_sequence(c, m, p);
        break;
    case GW_P_MAPPING:
        compile_mapping(c, m, p);
        break;
    case GW_P_CLASS:
        compile_class(c, m, p);
        break;
    case GW_P_OR:
        compile_or(c, m, p);
        break;
    default:
        compile_capture(c, m, p);
    }
}

static void compile_case(gw_compiler *c, const gw_case *one, bool last, gw_label end) {
    context m = {.may_take_all = one->guard || last};
    gw_emit(c, GW_OP_DUP, 0, one->pattern->site);
    compile_pattern(c, &m, one->pattern);
    for (uint32_t i = 0; i < m.n_stores && !c->failed; i++)
        gw_compile_name(c, m.stores[i], GW_STORE, one->pattern->site);
    m.n_stores = 0;
    if (one->guard)
        gw_compile_jump_if(c, one->guard, fail_label(c, &m), false, one->guard->site);
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE); /* the subject */
    gw_compile_block(c, &one->body);
    gw_emit_jump(c, GW_OP_JUMP, end, GW_NOWHERE);
    land(c, &m);
    free_context(c, &m);
}

void gw_compile_match(gw_compiler *c, const gw_stmt *s) {
    gw_label end = gw_new_label(c);
    gw_compile_expr(c, s->match.subject);
    for (uint32_t i = 0; i < s->match.count && !c->failed; i++)
        compile_case(c, &s->match.cases[i], i + 1 == s->match.count, end);
    gw_emit(c, GW_OP_POP, 0, GW_NOWHERE);
    gw_place(c, end);
}
