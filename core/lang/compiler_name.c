/* Names, and what can be stored to and deleted. */
#include <string.h>

#include "lang/compiler.h"

static gw_opcode pick(gw_name_use use, gw_opcode load, gw_opcode store, gw_opcode delete) {
    return use == GW_LOAD ? load : use == GW_STORE ? store : delete;
}

static void emit_deref(gw_compiler *c, const gw_name *name, gw_name_use use, gw_site site) {
    uint32_t index = 0;
    gw_name_map_find(&c->unit->deref_index, name, &index);
    bool in_class = c->unit->scope->block == GW_BLOCK_CLASS;
    gw_opcode load = in_class ? GW_OP_LOAD_CLASSDEREF : GW_OP_LOAD_DEREF;
    gw_emit(c, pick(use, load, GW_OP_STORE_DEREF, GW_OP_DELETE_DEREF), index, site);
}

void gw_check_stored_name(gw_compiler *c, const gw_name *name, gw_site site) {
    if (name && !strcmp(name->text, "__debug__"))
        gw_compile_fail(c, site, "cannot assign to __debug__");
}

void gw_compile_name(gw_compiler *c, const gw_name *name, gw_name_use use, gw_site site) {
    gw_scope *scope = c->unit->scope;
    if (!strcmp(name->text, "__debug__")) {
        gw_const value = {.kind = GW_CONST_TRUE};
        if (use == GW_LOAD)
            gw_emit_const(c, &value, site);
        else
            gw_compile_fail(c, site, "cannot %s __debug__",
                            use == GW_STORE ? "assign to" : "delete");
        return;
    }
    const gw_name *mangled = gw_mangle(c->arena, c->names, scope->class_name, name);
    gw_symbol *symbol = mangled ? gw_scope_find(scope, mangled) : NULL;
    c->failed |= !mangled;
    if (c->failed)
        return;
    gw_name_place place = symbol ? symbol->place : GW_PLACE_GLOBAL_IMPLICIT;
    uint32_t slot;
    bool function = scope->block == GW_BLOCK_FUNCTION;
    if (place == GW_PLACE_CELL || place == GW_PLACE_FREE)
        emit_deref(c, mangled, use, site);
    else if (function && place == GW_PLACE_LOCAL &&
             gw_name_map_find(&c->unit->local_index, mangled, &slot))
        gw_emit(c, pick(use, GW_OP_LOAD_FAST, GW_OP_STORE_FAST, GW_OP_DELETE_FAST), slot, site);
    else if (function || place == GW_PLACE_GLOBAL_EXPLICIT)
        gw_emit(c, pick(use, GW_OP_LOAD_GLOBAL, GW_OP_STORE_GLOBAL, GW_OP_DELETE_GLOBAL),
                gw_name_index(c, mangled), site);
    else
        gw_emit(c, pick(use, GW_OP_LOAD_NAME, GW_OP_STORE_NAME, GW_OP_DELETE_NAME),
                gw_name_index(c, mangled), site);
}

gw_site gw_attribute_site(gw_site site, const gw_expr *attribute) {
    int32_t length = 0;
    if (site.line == attribute->site.end_line)
        return site;
    for (const char *text = attribute->attribute.name->text; *text; text++)
        length += (*text & 0xc0) != 0x80;
    site.line = attribute->site.end_line;
    site.column = attribute->site.end_column - length;
    return site;
}

static uint32_t attribute_index(gw_compiler *c, const gw_expr *e) {
    const gw_name *name =
        gw_mangle(c->arena, c->names, c->unit->scope->class_name, e->attribute.name);
    c->failed |= !name;
    return gw_name_index(c, name);
}

static void store_sequence(gw_compiler *c, const gw_expr *target) {
    const gw_exprs *items = &target->items;
    uint32_t star = items->count;
    for (uint32_t i = 0; i < items->count; i++) {
        if (items->at[i]->kind != GW_E_STARRED)
            continue;
        if (star < items->count) {
            gw_compile_fail(c, target->site, "multiple starred expressions in assignment");
            return;
        }
        star = i;
    }
    uint32_t after = star < items->count ? items->count - star - 1 : 0;
    if (star < items->count && (star >= 1 << 8 || after >= 1 << 16)) {
        gw_compile_fail(c, target->site, "too many expressions in star-unpacking assignment");
        return;
    }
    if (star < items->count)
        gw_emit(c, GW_OP_UNPACK_EX, star | after << 8, target->site);
    else
        gw_emit(c, GW_OP_UNPACK_SEQUENCE, items->count, target->site);
    for (uint32_t i = 0; i < items->count && !c->failed; i++)
        gw_compile_store(c, i == star ? items->at[i]->operand : items->at[i]);
}

void gw_compile_store(gw_compiler *c, gw_expr *target) {
    switch (target->kind) {
    case GW_E_NAME:
        gw_compile_name(c, target->name, GW_STORE, target->site);
        break;
    case GW_E_ATTRIBUTE:
        gw_check_stored_name(c, target->attribute.name, target->site);
        gw_compile_expr(c, target->attribute.left);
        gw_emit(c, GW_OP_STORE_ATTR, attribute_index(c, target),
                gw_attribute_site(target->site, target));
        break;
    case GW_E_SUBSCRIPT:
        gw_compile_expr(c, target->subscript.left);
        gw_compile_expr(c, target->subscript.index);
        gw_emit(c, GW_OP_STORE_SUBSCR, 0, target->site);
        break;
    case GW_E_STARRED:
        gw_compile_fail(c, target->site, "starred assignment target must be in a list or tuple");
        break;
    default:
        store_sequence(c, target);
    }
}

void gw_compile_delete(gw_compiler *c, gw_expr *target) {
    switch (target->kind) {
    case GW_E_NAME:
        gw_compile_name(c, target->name, GW_DELETE, target->site);
        break;
    case GW_E_ATTRIBUTE:
        gw_compile_expr(c, target->attribute.left);
        gw_emit(c, GW_OP_DELETE_ATTR, attribute_index(c, target),
                gw_attribute_site(target->site, target));
        break;
    case GW_E_SUBSCRIPT:
        gw_compile_expr(c, target->subscript.left);
        gw_compile_expr(c, target->subscript.index);
        gw_emit(c, GW_OP_DELETE_SUBSCR, 0, target->site);
        break;
    default:
        for (uint32_t i = 0; i < target->items.count && !c->failed; i++)
            gw_compile_delete(c, target->items.at[i]);
    }
}
