/* Simple statements, and lists of statements. */
#include <string.h>

#include "lang/compiler.h"

static void compile_assign(gw_compiler *c, const gw_stmt *s) {
    gw_compile_expr(c, s->assign.value);
    for (uint32_t i = 0; i < s->assign.targets.count && !c->failed; i++) {
        gw_expr *target = s->assign.targets.at[i];
        if (i + 1 < s->assign.targets.count)
            gw_emit(c, GW_OP_DUP, 0, s->site);
        gw_compile_store(c, target);
    }
}

static void compile_augmented(gw_compiler *c, const gw_stmt *s) {
    gw_expr *target = s->update.target;
    gw_site site = target->site;
    uint32_t name = 0;
    if (target->kind == GW_E_NAME) {
        gw_compile_name(c, target->name, GW_LOAD, site);
    } else if (target->kind == GW_E_ATTRIBUTE) {
        const gw_name *mangled =
            gw_mangle(c->arena, c->names, c->unit->scope->class_name, target->attribute.name);
        c->failed |= !mangled;
        name = gw_name_index(c, mangled);
        gw_compile_expr(c, target->attribute.left);
        gw_emit(c, GW_OP_DUP, 0, site);
        site = gw_attribute_site(site, target);
        gw_emit(c, GW_OP_LOAD_ATTR, name, site);
    } else {
        gw_compile_expr(c, target->subscript.left);
        gw_compile_expr(c, target->subscript.index);
        gw_emit(c, GW_OP_DUP2, 0, site);
        gw_emit(c, GW_OP_LOAD_SUBSCR, 0, site);
    }
    gw_compile_expr(c, s->update.value);
    gw_emit(c, GW_OP_INPLACE, s->op, s->site);
    if (target->kind == GW_E_NAME) {
        gw_compile_name(c, target->name, GW_STORE, site);
    } else if (target->kind == GW_E_ATTRIBUTE) {
        gw_emit(c, GW_OP_SWAP, 0, site);
        gw_emit(c, GW_OP_STORE_ATTR, name, site);
    } else {
        gw_emit(c, GW_OP_ROT3, 0, site);
        gw_emit(c, GW_OP_STORE_SUBSCR, 0, site);
    }
}

/* An annotation in a function is not evaluated, except beside a target that is. */
static void compile_annotated(gw_compiler *c, const gw_stmt *s) {
    gw_expr *target = s->update.target;
    bool simple = target->kind == GW_E_NAME && !target->parenthesized;
    bool in_function = c->unit->scope->block == GW_BLOCK_FUNCTION;
    if (s->update.value) {
        gw_compile_expr(c, s->update.value);
        gw_compile_store(c, target);
    }
    if (simple && !in_function) {
        const gw_name *name =
            gw_mangle(c->arena, c->names, c->unit->scope->class_name, target->name);
        c->failed |= !name;
        gw_compile_annotation(c, s->update.annotation);
        gw_emit(c, GW_OP_STORE_ANNOTATION, gw_name_index(c, name), s->site);
        return;
    }
    if (!s->update.value && target->kind == GW_E_ATTRIBUTE) {
        gw_compile_expr(c, target->attribute.left);
        gw_emit(c, GW_OP_POP, 0, s->site);
    } else if (!s->update.value && target->kind == GW_E_SUBSCRIPT) {
        gw_compile_expr(c, target->subscript.left);
        gw_emit(c, GW_OP_POP, 0, s->site);
        gw_compile_expr(c, target->subscript.index);
        gw_emit(c, GW_OP_POP, 0, s->site);
    }
    if (!simple && !in_function && !c->symtable->future_annotations) {
        gw_compile_expr(c, s->update.annotation);
        gw_emit(c, GW_OP_POP, 0, s->site);
    }
}

static void compile_assert(gw_compiler *c, const gw_stmt *s) {
    const gw_expr *test = s->assertion.value;
    gw_label end = gw_new_label(c);
    gw_warn_of_assert(c, s);
    gw_compile_jump_if(c, s->assertion.value, end, true, s->site);
    while (test->kind == GW_E_UNARY && test->op == GW_UN_NOT)
        test = test->operand;
    gw_site site = test->kind == GW_E_COMPARE ? test->site : s->site;
    gw_emit(c, GW_OP_LOAD_ASSERTION_ERROR, 0, site);
    if (s->assertion.second) {
        gw_compile_expr(c, s->assertion.second);
        gw_emit(c, GW_OP_CALL, 1, site);
    }
    gw_emit(c, GW_OP_RAISE, 1, site);
    gw_place(c, end);
}

static void compile_raise(gw_compiler *c, const gw_stmt *s) {
    uint32_t count = 0;
    if (s->raise.value) {
        gw_compile_expr(c, s->raise.value);
        count++;
    }
    if (s->raise.second) {
        gw_compile_expr(c, s->raise.second);
        count++;
    }
    gw_emit(c, GW_OP_RAISE, count, s->site);
}

/* import a.b binds a; import a.b as c binds a.b. */
static void compile_import(gw_compiler *c, const gw_stmt *s) {
    for (uint32_t i = 0; i < s->import.count && !c->failed; i++) {
        const gw_alias *alias = &s->import.names[i];
        uint32_t module = gw_name_index(c, alias->name);
        const char *dot = memchr(alias->name->text, '.', alias->name->length);
        if (alias->as) {
            gw_emit(c, GW_OP_IMPORT_AS, module, s->site);
            gw_compile_name(c, alias->as, GW_STORE, s->site);
            continue;
        }
        const gw_name *top = alias->name;
        if (dot)
            top = gw_intern(c->names, top->text, (size_t)(dot - top->text));
        c->failed |= !top;
        gw_emit_none(c, s->site);
        gw_emit(c, GW_OP_IMPORT_NAME, module, s->site);
        if (!c->failed)
            gw_compile_name(c, top, GW_STORE, s->site);
    }
}

static void emit_from_list(gw_compiler *c, const gw_stmt *s) {
    uint32_t count = s->import.count ? s->import.count : 1;
    gw_const *items = gw_arena_array(c->arena, count, sizeof *items);
    c->failed |= !items;
    for (uint32_t i = 0; items && i < count; i++) {
        const gw_name *name = s->import.count ? s->import.names[i].name : NULL;
        char *text = gw_arena_text(c->arena, name ? name->text : "*", name ? name->length : 1);
        c->failed |= !text;
        items[i] =
            (gw_const){.kind = GW_CONST_STR, .length = name ? name->length : 1, .text = text};
    }
    gw_const list = {.kind = GW_CONST_TUPLE, .length = count, .items = items};
    if (!c->failed)
        gw_emit_const(c, &list, s->site);
}

static void compile_import_from(gw_compiler *c, const gw_stmt *s) {
    if (!strcmp(s->import.module->text, "__future__") && s->site.line > c->symtable->future_line)
        gw_compile_fail(c, s->site,
                        "from __future__ imports must occur at the beginning of the file");
    emit_from_list(c, s);
    gw_emit(c, GW_OP_IMPORT_NAME, gw_name_index(c, s->import.module), s->site);
    if (!s->import.count) {
        gw_emit(c, GW_OP_IMPORT_STAR, 0, s->site);
        return;
    }
    for (uint32_t i = 0; i < s->import.count && !c->failed; i++) {
        const gw_alias *alias = &s->import.names[i];
        gw_emit(c, GW_OP_IMPORT_FROM, gw_name_index(c, alias->name), s->site);
        gw_compile_name(c, alias->as ? alias->as : alias->name, GW_STORE, s->site);
    }
    gw_emit(c, GW_OP_POP, 0, s->site);
}

static void compile_expression(gw_compiler *c, const gw_stmt *s) {
    if (s->expr->kind == GW_E_CONST)
        return; /* a docstring, or to no effect */
    gw_compile_expr(c, s->expr);
    gw_emit(c, GW_OP_POP, 0, s->expr->site);
}

static void compile_stmt(gw_compiler *c, gw_stmt *s) {
    switch (s->kind) {
    case GW_S_EXPR:
        compile_expression(c, s);
        break;
    case GW_S_ASSIGN:
        compile_assign(c, s);
        break;
    case GW_S_AUGASSIGN:
        compile_augmented(c, s);
        break;
    case GW_S_ANNASSIGN:
        compile_annotated(c, s);
        break;
    case GW_S_RETURN:
        gw_compile_return(c, s);
        break;
    case GW_S_DELETE:
        for (uint32_t i = 0; i < s->targets.count && !c->failed; i++)
            gw_compile_delete(c, s->targets.at[i]);
        break;
    case GW_S_BREAK:
    case GW_S_CONTINUE:
        gw_compile_leave_loop(c, s);
        break;
    case GW_S_RAISE:
        compile_raise(c, s);
        break;
    case GW_S_ASSERT:
        compile_assert(c, s);
        break;
    case GW_S_IMPORT:
        compile_import(c, s);
        break;
    case GW_S_IMPORT_FROM:
        compile_import_from(c, s);
        break;
    case GW_S_PASS:
    case GW_S_GLOBAL:
    case GW_S_NONLOCAL:
        break;
    default:
        gw_compile_compound(c, s);
    }
}

void gw_compile_block(gw_compiler *c, const gw_stmts *body) {
    for (uint32_t i = 0; i < body->count && !c->failed; i++)
        compile_stmt(c, body->at[i]);
}
