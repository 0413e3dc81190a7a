/* Annotations. Under `from __future__ import annotations` they are kept as text, written the way
 * CPython's ast.unparse does; what annotations are not made of is refused. */
#include <inttypes.h>
#include <string.h>

#include "base/buffer.h"
#include "base/number.h"
#include "lang/compiler.h"

typedef struct writer {
    gw_compiler *c;
    gw_buffer out;
} writer;

static void write_expr(writer *w, const gw_expr *e, bool in_subscript);

static void text(writer *w, const char *s) {
    w->c->failed |= !gw_buffer_text(&w->out, s);
}

static void write_items(writer *w, const gw_exprs *items) {
    for (uint32_t i = 0; i < items->count && !w->c->failed; i++) {
        text(w, i ? ", " : "");
        write_expr(w, items->at[i], false);
    }
}

static void write_string(writer *w, const gw_expr *e) {
    const char *s = e->constant.text;
    char quote[] = {
        memchr(s, '\'', e->constant.length) && !memchr(s, '"', e->constant.length) ? '"' : '\'', 0};
    for (uint32_t i = 0; i < e->constant.length; i++)
        if ((unsigned char)s[i] < ' ' || (unsigned char)s[i] > '~' || s[i] == '\\' ||
            s[i] == quote[0])
            gw_compile_fail(w->c, e->site,
                            "this string in an annotation is not part of the playground's Python");
    text(w, quote);
    text(w, s);
    text(w, quote);
}

static void write_constant(writer *w, const gw_expr *e) {
    char number[GW_NUMBER_SIZE];
    switch (e->constant.kind) {
    case GW_CONST_NONE:
        text(w, "None");
        break;
    case GW_CONST_TRUE:
        text(w, "True");
        break;
    case GW_CONST_FALSE:
        text(w, "False");
        break;
    case GW_CONST_ELLIPSIS:
        text(w, "...");
        break;
    case GW_CONST_INT:
        w->c->failed |= !gw_buffer_format(&w->out, "%" PRId64, e->constant.i);
        break;
    case GW_CONST_BIG:
        text(w, e->constant.text);
        break;
    case GW_CONST_FLOAT:
    case GW_CONST_IMAGINARY:
        gw_number_repr(e->constant.f, number);
        text(w, number);
        text(w, e->constant.kind == GW_CONST_IMAGINARY ? "j" : "");
        break;
    case GW_CONST_STR:
        write_string(w, e);
        break;
    default:
        gw_compile_fail(w->c, e->site,
                        "bytes in an annotation are not part of the playground's Python");
    }
}

/* A node that is no spine, or the leftmost of one. */
static void write_node(writer *w, const gw_expr *e, bool in_subscript) {
    bool bare = in_subscript && e->items.count; /* a tuple's parentheses are left out there */
    switch (e->kind) {
    case GW_E_NAME:
        text(w, e->name->text);
        break;
    case GW_E_CONST:
        write_constant(w, e);
        break;
    case GW_E_LIST:
        text(w, "[");
        write_items(w, &e->items);
        text(w, "]");
        break;
    case GW_E_TUPLE:
        text(w, bare ? "" : "(");
        write_items(w, &e->items);
        text(w, e->items.count == 1 ? "," : "");
        text(w, bare ? "" : ")");
        break;
    default:
        gw_compile_fail(w->c, e->site, "such an annotation is not part of the playground's Python");
    }
}

static void write_expr(writer *w, const gw_expr *e, bool in_subscript) {
    const gw_expr *root = e, *left;
    while ((left = gw_expr_left(e)))
        e = left;
    write_node(w, e, in_subscript && e == root);
    while (e != root && !w->c->failed) {
        e = e->up;
        if (e->kind == GW_E_ATTRIBUTE && e->attribute.left->kind != GW_E_CONST) {
            text(w, ".");
            text(w, e->attribute.name->text);
        } else if (e->kind == GW_E_SUBSCRIPT && e->subscript.left->kind != GW_E_BINARY) {
            text(w, "[");
            write_expr(w, e->subscript.index, true);
            text(w, "]");
        } else if (e->kind == GW_E_BINARY && e->op == GW_BIN_OR &&
                   e->binary.right->kind != GW_E_BINARY) {
            text(w, " | ");
            write_expr(w, e->binary.right, false);
        } else {
            gw_compile_fail(w->c, e->site,
                            "such an annotation is not part of the playground's Python");
        }
    }
}

void gw_compile_annotation(gw_compiler *c, gw_expr *annotation) {
    writer w = {.c = c};
    if (!c->symtable->future_annotations) {
        gw_compile_expr(c, annotation);
        return;
    }
    if (c->failed)
        return;
    gw_buffer_init(&w.out, c->ctx);
    write_expr(&w, annotation, false);
    const gw_name *written = c->failed ? NULL : gw_intern(c->names, w.out.data, w.out.length);
    c->failed |= !written;
    gw_buffer_free(&w.out);
    if (written)
        gw_emit_text(c, written, annotation->site);
}
