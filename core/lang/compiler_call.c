/* Calls. */
#include <string.h>

#include "lang/compiler.h"

static bool has_star(const gw_call *call) {
    for (uint32_t i = 0; i < call->args.count; i++)
        if (call->args.at[i]->kind == GW_E_STARRED)
            return true;
    for (uint32_t i = 0; i < call->n_keywords; i++)
        if (!call->keywords[i].name)
            return true;
    return false;
}

bool gw_is_method_call(const gw_expr *e) {
    return e && e->kind == GW_E_CALL && e->call.left && e->call.left->kind == GW_E_ATTRIBUTE &&
           !e->call.n_keywords && !has_star(&e->call);
}

static void compile_keyword_names(gw_compiler *c, const gw_call *call, gw_site site) {
    gw_const *items = gw_arena_array(c->arena, call->n_keywords, sizeof *items);
    c->failed |= !items;
    for (uint32_t i = 0; items && i < call->n_keywords; i++) {
        const gw_name *name =
            gw_mangle(c->arena, c->names, c->unit->scope->class_name, call->keywords[i].name);
        char *text = name ? gw_arena_text(c->arena, name->text, name->length) : NULL;
        c->failed |= !text;
        if (text)
            items[i] = (gw_const){.kind = GW_CONST_STR, .length = name->length, .text = text};
    }
    gw_const names = {.kind = GW_CONST_TUPLE, .length = call->n_keywords, .items = items};
    if (!c->failed)
        gw_emit_const(c, &names, site);
}

/* The positional arguments as a tuple, or, when there is but one *x, x itself; `before` values
 * that belong to them are on the stack. */
static void compile_star_args(gw_compiler *c, const gw_call *call, uint32_t before, gw_site site) {
    const gw_exprs *args = &call->args;
    if (!before && args->count == 1 && args->at[0]->kind == GW_E_STARRED) {
        gw_compile_expr(c, args->at[0]->operand);
        return;
    }
    if (!before) {
        gw_expr tuple = {.kind = GW_E_TUPLE, .site = site, .items = *args};
        gw_compile_expr(c, &tuple);
        return;
    }
    gw_emit(c, GW_OP_BUILD_LIST, before, site);
    for (uint32_t i = 0; i < args->count && !c->failed; i++) {
        bool star = args->at[i]->kind == GW_E_STARRED;
        gw_compile_expr(c, star ? args->at[i]->operand : args->at[i]);
        gw_emit(c, star ? GW_OP_LIST_EXTEND : GW_OP_LIST_APPEND, star ? 0 : 1, site);
    }
    gw_emit(c, GW_OP_LIST_TO_TUPLE, 0, site);
}

/* The keywords as a dict: runs of named ones, and mappings between. */
static void compile_star_keywords(gw_compiler *c, const gw_call *call, gw_site site) {
    bool have_dict = false;
    for (uint32_t i = 0; i < call->n_keywords && !c->failed;) {
        uint32_t run = 0;
        for (; i + run < call->n_keywords && call->keywords[i + run].name; run++) {
            const gw_keyword *keyword = &call->keywords[i + run];
            const gw_name *name =
                gw_mangle(c->arena, c->names, c->unit->scope->class_name, keyword->name);
            c->failed |= !name;
            if (c->failed)
                return;
            gw_emit_text(c, name, site);
            gw_compile_expr(c, keyword->value);
        }
        if (run || !have_dict)
            gw_emit(c, GW_OP_BUILD_MAP, run, site);
        if (run && have_dict)
            gw_emit(c, GW_OP_DICT_MERGE, 0, site);
        have_dict = true;
        i += run;
        if (!run) {
            gw_compile_expr(c, call->keywords[i++].value);
            gw_emit(c, GW_OP_DICT_MERGE, 0, site);
        }
    }
}

void gw_compile_call(gw_compiler *c, gw_call *call, uint32_t before, gw_site site, bool method) {
    for (uint32_t i = 0; i < call->n_keywords; i++)
        gw_check_stored_name(c, call->keywords[i].name, site);
    if (has_star(call)) {
        compile_star_args(c, call, before, site);
        if (call->n_keywords)
            compile_star_keywords(c, call, site);
        gw_emit(c, GW_OP_CALL_EX, call->n_keywords ? 1 : 0, site);
        return;
    }
    for (uint32_t i = 0; i < call->args.count && !c->failed; i++)
        gw_compile_expr(c, call->args.at[i]);
    for (uint32_t i = 0; i < call->n_keywords && !c->failed; i++)
        gw_compile_expr(c, call->keywords[i].value);
    if (call->left && call->left->kind == GW_E_ATTRIBUTE)
        site = gw_attribute_site(site, call->left);
    uint32_t count = before + call->args.count + call->n_keywords;
    if (call->n_keywords) {
        compile_keyword_names(c, call, site);
        gw_emit(c, GW_OP_CALL_KW, count, site);
    } else {
        gw_emit(c, method ? GW_OP_CALL_METHOD : GW_OP_CALL, count, site);
    }
}
