/* Simple statements. */
#include <string.h>

#include "lang/parser.h"

static gw_stmt *parse_return(gw_parser *p) {
    gw_site from = gw_site_here(p);
    gw_expr *value = NULL;
    p->at++;
    if (gw_peek(p) == GW_T_STAR || gw_starts_expression(gw_peek(p))) {
        value = gw_parse_star_expressions(p);
        if (!value)
            return NULL;
    }
    gw_stmt *s = gw_new_stmt(p, GW_S_RETURN, from);
    if (s)
        s->expr = value;
    return s;
}

/* `raise` [x [from y]] and `assert` x [, y]: one or two expressions with `between` them. */
static gw_stmt *parse_two(gw_parser *p, gw_stmt_kind kind, gw_token_kind between) {
    gw_site from = gw_site_here(p);
    gw_expr *value = NULL, *second = NULL;
    p->at++;
    if (kind == GW_S_ASSERT || gw_starts_expression(gw_peek(p))) {
        value = gw_parse_expression(p);
        if (!value || (gw_accept(p, between) && !(second = gw_parse_expression(p))))
            return NULL;
    }
    gw_stmt *s = gw_new_stmt(p, kind, from);
    if (s) {
        s->raise.value = value;
        s->raise.second = second;
    }
    return s;
}

static gw_stmt *parse_word(gw_parser *p, gw_stmt_kind kind) {
    gw_site from = gw_site_here(p);
    p->at++;
    return gw_new_stmt(p, kind, from);
}

static gw_stmt *parse_declaration(gw_parser *p, gw_stmt_kind kind) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch, count;
    do {
        p->at++;
        const gw_name *name = gw_take_name(p);
        if (!name || !gw_push(p, (void *)(uintptr_t)name)) {
            p->n_scratch = base;
            return NULL;
        }
    } while (gw_peek(p) == GW_T_COMMA);
    const gw_name **names = (const gw_name **)gw_take_stack(p, base, &count);
    gw_stmt *s = names ? gw_new_stmt(p, kind, from) : NULL;
    if (s) {
        s->declared.names = names;
        s->declared.count = count;
    }
    return s;
}

static gw_stmt *finish_delete(gw_parser *p, gw_site from, gw_expr *e) {
    gw_stmt *s = gw_new_stmt(p, GW_S_DELETE, from);
    if (!s)
        return NULL;
    if (e->kind == GW_E_TUPLE && !e->parenthesized && e->items.count) {
        s->targets = e->items;
    } else {
        s->targets.at = gw_arena_array(p->arena, 1, sizeof *s->targets.at);
        s->targets.count = 1;
        p->failed |= !s->targets.at;
        if (s->targets.at)
            s->targets.at[0] = e;
    }
    return p->failed ? NULL : s;
}

static gw_stmt *parse_delete(gw_parser *p) {
    gw_site from = gw_site_here(p);
    bool noisy = p->diagnose;
    uint32_t start = ++p->at, base = p->n_scratch;
    p->diagnose = false;
    gw_expr *e = gw_parse_star_expressions(p);
    p->diagnose = noisy;
    if (e && gw_is_delete_target(e) && (gw_peek(p) == GW_T_SEMICOLON || gw_peek(p) == GW_T_NEWLINE))
        return finish_delete(p, from, e);
    if (!noisy || p->failed)
        return NULL;
    p->at = start;
    p->n_scratch = base;
    e = gw_parse_star_expressions(p);
    return e ? gw_invalid_target(p, e, GW_TARGET_DELETE) : NULL;
}

/* a.b.c as one name. */
static const gw_name *parse_dotted(gw_parser *p) {
    const gw_name *name = gw_take_name(p);
    while (name && gw_accept(p, GW_T_DOT)) {
        const gw_name *next = gw_take_name(p);
        char *text =
            next ? gw_arena_alloc(p->arena, (size_t)name->length + next->length + 2) : NULL;
        if (!text) {
            p->failed |= next != NULL;
            return NULL;
        }
        memcpy(text, name->text, name->length);
        text[name->length] = '.';
        memcpy(text + name->length + 1, next->text, next->length);
        name = gw_intern_text(p->names, text);
        p->failed |= !name;
    }
    return name;
}

/* One imported name onto the scratch stack. */
static bool parse_alias(gw_parser *p, bool dotted) {
    gw_site from = gw_site_here(p);
    gw_alias *alias = gw_arena_alloc(p->arena, sizeof *alias);
    p->failed |= !alias;
    if (!alias || !(alias->name = dotted ? parse_dotted(p) : gw_take_name(p)))
        return false;
    if (gw_accept(p, GW_T_AS) && !(alias->as = gw_take_name(p)))
        return false;
    alias->site = gw_span(from, gw_last_site(p));
    return gw_push(p, alias);
}

static gw_stmt *finish_import(gw_parser *p, gw_stmt_kind kind, gw_site from, uint32_t base,
                              const gw_name *module) {
    uint32_t count;
    gw_site last = gw_last_site(p);
    void **items = gw_take_stack(p, base, &count);
    gw_stmt *s = items ? gw_new_stmt(p, kind, from) : NULL;
    if (!s)
        return NULL;
    s->import.module = module;
    s->import.count = count;
    s->import.names = gw_arena_array(p->arena, (size_t)count + 1, sizeof *s->import.names);
    if (!s->import.names) {
        p->failed = true;
        return NULL;
    }
    s->import.names[0].site = last;
    for (uint32_t i = 0; i < count; i++)
        s->import.names[i] = *(gw_alias *)items[i];
    return s;
}

static gw_stmt *parse_import(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    do {
        p->at++;
        if (!parse_alias(p, true)) {
            p->n_scratch = base;
            return NULL;
        }
    } while (gw_peek(p) == GW_T_COMMA);
    return finish_import(p, GW_S_IMPORT, from, base, NULL);
}

/* The names of `from m import ..`; none on the stack: a star. */
static bool parse_import_names(gw_parser *p) {
    if (gw_accept(p, GW_T_STAR))
        return true;
    bool parentheses = gw_accept(p, GW_T_LPAREN);
    do {
        if (!parse_alias(p, false))
            return false;
        if (!gw_accept(p, GW_T_COMMA))
            break;
        if (!parentheses && gw_peek(p) == GW_T_NEWLINE) {
            if (p->diagnose)
                gw_fail_here(p, "trailing comma not allowed without surrounding parentheses");
            return false;
        }
    } while (!parentheses || gw_peek(p) != GW_T_RPAREN);
    return !parentheses || gw_accept(p, GW_T_RPAREN);
}

static gw_stmt *parse_import_from(gw_parser *p) {
    gw_site from = gw_site_here(p);
    uint32_t base = p->n_scratch;
    p->at++;
    bool relative = false;
    while (gw_accept(p, GW_T_DOT) || gw_accept(p, GW_T_ELLIPSIS))
        relative = true;
    const gw_name *module = NULL;
    if (!relative || gw_peek(p) == GW_T_NAME) {
        module = parse_dotted(p);
        if (!module)
            return NULL;
    }
    if (!gw_accept(p, GW_T_IMPORT) || !parse_import_names(p)) {
        p->n_scratch = base;
        return NULL;
    }
    if (relative)
        return gw_fail_at(p, gw_span(from, gw_last_site(p)),
                          "a relative import is not part of the playground's Python");
    return finish_import(p, GW_S_IMPORT_FROM, from, base, module);
}

static gw_stmt *parse_simple(gw_parser *p) {
    switch (gw_peek(p)) {
    case GW_T_RETURN:
        return parse_return(p);
    case GW_T_IMPORT:
        return parse_import(p);
    case GW_T_FROM:
        return parse_import_from(p);
    case GW_T_RAISE:
        return parse_two(p, GW_S_RAISE, GW_T_FROM);
    case GW_T_PASS:
        return parse_word(p, GW_S_PASS);
    case GW_T_DEL:
        return parse_delete(p);
    case GW_T_ASSERT:
        return parse_two(p, GW_S_ASSERT, GW_T_COMMA);
    case GW_T_BREAK:
        return parse_word(p, GW_S_BREAK);
    case GW_T_CONTINUE:
        return parse_word(p, GW_S_CONTINUE);
    case GW_T_GLOBAL:
        return parse_declaration(p, GW_S_GLOBAL);
    case GW_T_NONLOCAL:
        return parse_declaration(p, GW_S_NONLOCAL);
    default:
        return gw_parse_assignment(p);
    }
}

bool gw_parse_simple_statements(gw_parser *p) {
    do {
        gw_stmt *s = parse_simple(p);
        if (!s || p->failed || !gw_push(p, s))
            return false;
    } while (gw_accept(p, GW_T_SEMICOLON) && gw_peek(p) != GW_T_NEWLINE);
    return gw_accept(p, GW_T_NEWLINE);
}
