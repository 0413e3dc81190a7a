/* _registry: the tables that this is made of, for the reference (prelude/_reference.py). */
#include "lang/function.h"
#include "lang/list.h"
#include "lang/module.h"
#include "lang/numpy/bridge.h"
#include "lang/state.h"
#include "lang/torch/table.h"
#include "lang/torch/types.h"
#include "ops/op.h"

static gw_value text(gw_vm *vm, const char *s) {
    gw_str *str = s ? gw_str_text(vm, s) : NULL;
    return str ? gw_object_value(str) : gw_none();
}

/* list.append((...)) of owned values. */
static bool append(gw_vm *vm, gw_list *list, gw_value *values, size_t n) {
    gw_tuple *tuple = gw_tuple_new_take(vm, values, n);
    return tuple && gw_list_append_take(vm, list, gw_object_value(tuple));
}

static gw_flow give(gw_vm *vm, gw_list *list, bool whole, gw_value *out) {
    if (!whole) {
        gw_object_release(list);
        return gw_raise_memory(vm);
    }
    *out = gw_object_value(list);
    return GW_RETURNED;
}

/* rows(): (name, signatures, doc, kind) of what torch has in C; kinds as in table.h. */
static gw_flow rows(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool whole = list;
    (void)args;
    for (const gw_torch_row *row = gw_torch_rows; whole && row->name; row++) {
        gw_value values[] = {text(vm, row->name), text(vm, row->signatures), text(vm, row->doc),
                             gw_int(row->kind)};
        whole = append(vm, list, values, 4);
    }
    return give(vm, list, whole, out);
}

/* ops(): (name, node, formula, doc) of every operation of the engine. */
static gw_flow ops(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool whole = list;
    (void)args;
    for (int i = 0; whole && i < GW_OP_COUNT; i++) {
        const gw_op *op = &gw_ops[i];
        gw_value values[] = {text(vm, op->name), text(vm, op->grad_name), text(vm, op->formula),
                             text(vm, op->doc)};
        whole = append(vm, list, values, 4);
    }
    return give(vm, list, whole, out);
}

/* absent(): (owner, names separated by spaces) of what is refused by name. */
static gw_flow absent(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool whole = list;
    const char *owner, *names;
    (void)args;
    for (size_t i = 0; whole && (owner = gw_refused_names(i, &names)); i++) {
        gw_value values[] = {text(vm, owner), text(vm, names)};
        whole = append(vm, list, values, 2);
    }
    return give(vm, list, whole, out);
}

/* modules(): the names of all that can be imported. */
static gw_flow modules(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *list = gw_list_new(vm, NULL, 0);
    bool whole = list;
    (void)args;
    for (const gw_registered *r = vm->registered; whole && r; r = r->next) {
        whole = gw_list_append_take(vm, list, text(vm, r->def->name));
    }
    return give(vm, list, whole, out);
}

/* module(name): imported, whatever the program has. */
static gw_flow module(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *name;
    return gw_arg_str(vm, args->values[0], "name", &name) ? gw_import(vm, name, false, out)
                                                          : GW_RAISED;
}

/* builtins(): by name. */
static gw_flow builtins(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)args;
    *out = gw_retain(gw_object_value(vm->builtins));
    return GW_RETURNED;
}

/* doc(value): what our own description of a function or type of C says; "" without one. */
static gw_flow doc(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_value v = args->values[0];
    const char *text = NULL;
    if (gw_has_layout(v, GW_L_NATIVE_FUNCTION)) {
        text = ((gw_native *)v.o)->def->doc;
    } else if (gw_has_layout(v, GW_L_TYPE)) {
        const gw_value own =
            gw_dict_get_str(((gw_type *)v.o)->attributes, gw_name(vm, GW_N___doc__));
        text = gw_is_str(own) ? gw_as_str(own)->data : NULL;
    } else {
        text = gw_ufunc_doc(vm, v);
    }
    return gw_return_str(gw_str_text(vm, text ? text : ""), out);
}

static const gw_native_def functions[] = {
    {"rows", rows, 0, 0, 0, NULL},         {"ops", ops, 0, 0, 0, NULL},
    {"modules", modules, 0, 0, 0, NULL},   {"module", module, 1, 1, 0, NULL},
    {"builtins", builtins, 0, 0, 0, NULL}, {"absent", absent, 0, 0, 0, NULL},
    {"doc", doc, 1, 1, 0, NULL},           {NULL, NULL, 0, 0, 0, NULL},
};

const gw_module_def gw_registry_module = {.name = "_registry", .functions = functions};
