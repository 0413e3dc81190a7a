#include "lang/generic.h"

#include "lang/frame.h"
#include "lang/function.h"
#include "lang/hash.h"
#include "lang/type.h"

static gw_flow make(gw_vm *vm, gw_type_id id, gw_value origin, gw_tuple *args, gw_value *out) {
    gw_generic *g = args ? gw_object_new(vm, vm->types[id]) : NULL;
    if (!g) {
        gw_object_release(args);
        return GW_RAISED;
    }
    g->origin = gw_retain(origin);
    g->args = args;
    *out = gw_object_value(g);
    return GW_RETURNED;
}

gw_flow gw_generic_new(gw_vm *vm, gw_value origin, gw_value index, gw_value *out) {
    gw_tuple *args = gw_is_tuple(index) && !gw_is_heap(index) ? gw_object_retain(index.o)
                                                              : gw_tuple_new(vm, &index, 1);
    return make(vm, GW_T_GenericAlias, origin, args, out);
}

static void clear(gw_vm *vm, gw_object *self) {
    (void)vm;
    gw_generic *g = (gw_generic *)self;
    gw_tuple *args = g->args;
    g->args = NULL;
    gw_assign_take(&g->origin, gw_unset());
    gw_object_release(args);
}

/* --- Unions ----------------------------------------------------------------------------------- */

static bool fits_union(const gw_vm *vm, gw_value v) {
    return gw_is_none(v) || gw_has_layout(v, GW_L_TYPE) || gw_is_generic(vm, v) ||
           gw_is_union(vm, v);
}

/* Appends what is not there yet; a union by its members. */
static bool add_members(gw_vm *vm, gw_list *members, gw_value v) {
    const gw_value none_type = gw_object_value(vm->types[GW_T_NoneType]);
    const gw_value one = gw_is_none(v) ? none_type : v;
    const gw_tuple *many = gw_is_union(vm, v) ? ((gw_generic *)v.o)->args : NULL;
    for (size_t i = 0; i < (many ? many->length : 1); i++) {
        const gw_value member = many ? many->items[i] : one;
        bool known = false;
        for (size_t k = 0; k < members->length && !known; k++) {
            known = gw_is_same(members->items[k], member);
        }
        if (!known && !gw_list_append(vm, members, member)) {
            return false;
        }
    }
    return true;
}

gw_flow gw_union_of(gw_vm *vm, gw_value a, gw_value b, gw_value *out) {
    *out = gw_not_implemented();
    if (!fits_union(vm, a) || !fits_union(vm, b)) {
        return GW_RETURNED;
    }
    gw_list *members = gw_list_new(vm, NULL, 0);
    gw_flow flow = GW_RAISED;
    if (members && add_members(vm, members, a) && add_members(vm, members, b)) {
        if (members->length == 1) {
            *out = gw_retain(members->items[0]);
            flow = GW_RETURNED;
        } else {
            flow = make(vm, GW_T_UnionType, gw_unset(),
                        gw_tuple_new(vm, members->items, members->length), out);
        }
    }
    gw_object_release(members);
    return flow;
}

static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (op != GW_BIN_OR) {
        return GW_RETURNED;
    }
    return reflected ? gw_union_of(vm, other, self, out) : gw_union_of(vm, self, other, out);
}

/* --- repr ------------------------------------------------------------------------------------- */

/* A part of the text that needs no Python: true. */
static bool write_plain(gw_vm *vm, gw_buffer *text, gw_value v, bool in_union) {
    if (v.tag == GW_V_ELLIPSIS) {
        gw_buffer_text(text, "...");
        return true;
    }
    v = gw_has_layout(v, GW_L_METHOD) ? ((gw_method *)v.o)->function : v;
    if (gw_has_layout(v, GW_L_FUNCTION)) {
        const gw_function *f = (gw_function *)v.o;
        if (gw_is_str(f->module)) {
            gw_buffer_format(text, "%s.%s", gw_as_str(f->module)->data, f->qualname->data);
        }
        return gw_is_str(f->module);
    }
    if (gw_has_layout(v, GW_L_NATIVE_FUNCTION)) {
        const gw_native *f = (gw_native *)v.o;
        const bool function = !f->owner && gw_is_unset(f->self);
        if (function) {
            gw_buffer_format(text, "%s%s%s", f->home ? f->home : "", f->home ? "." : "",
                             f->def->name);
        }
        return function;
    }
    if (!gw_has_layout(v, GW_L_TYPE)) {
        return false;
    }
    const gw_type *type = (gw_type *)v.o;
    if (in_union && type == vm->types[GW_T_NoneType]) {
        gw_buffer_text(text, "None");
    } else if (gw_str_is(type->module, "builtins")) {
        gw_buffer_text(text, type->qualname->data);
    } else {
        gw_buffer_format(text, "%s.%s", type->module->data, type->qualname->data);
    }
    return true;
}

/* values: self; i: the next argument, -1 the origin. */
static gw_flow repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_generic *g = (gw_generic *)task->values[0].o;
    const bool is_union = gw_is_unset(g->origin);
    gw_value part;
    GW_TASK_BEGIN(task)
    for (task->i = is_union ? 0 : -1; task->i < (int64_t)g->args->length; task->i++) {
        part = task->i < 0 ? g->origin : g->args->items[task->i];
        if (!write_plain(vm, &task->text, part, is_union)) {
            GW_AWAIT(task, gw_repr(vm, task->i < 0 ? g->origin : g->args->items[task->i], &in));
            gw_buffer_add(&task->text, gw_as_str(in)->data, gw_as_str(in)->size);
            gw_release_value(in);
        }
        if (task->i + 1 < (int64_t)g->args->length) {
            gw_buffer_text(&task->text, task->i < 0 ? "[" : is_union ? " | " : ", ");
        }
    }
    if (!is_union) {
        gw_buffer_text(&task->text, g->args->length ? "]" : "[()]");
    }
    return gw_return_str(gw_str_of_buffer(vm, &task->text), out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_task_start(vm, repr_step, &self, 1, NULL);
}

/* --- The rest --------------------------------------------------------------------------------- */

static gw_flow call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    return gw_call(vm, ((gw_generic *)self.o)->origin, args, out);
}

static gw_flow getattr(gw_vm *vm, gw_value self, gw_str *name, gw_value *out) {
    return gw_getattr(vm, ((gw_generic *)self.o)->origin, name, out);
}

static gw_flow getitem(gw_vm *vm, gw_value self, gw_value index, gw_value *out) {
    (void)index;
    (void)out;
    return gw_raise(vm, GW_X_NotImplementedError,
                    "parameters of a '%s' are not replaced in the playground",
                    gw_type_name(vm, self));
}

/* Are all of the one's members among the other's? */
static bool same_members(const gw_tuple *a, const gw_tuple *b) {
    for (size_t i = 0; i < a->length; i++) {
        bool found = false;
        for (size_t k = 0; k < b->length && !found; k++) {
            found = gw_is_same(a->items[i], b->items[k]);
        }
        if (!found) {
            return false;
        }
    }
    return a->length == b->length;
}

static gw_flow compare(gw_vm *vm, gw_compare_op op, gw_value self, gw_value other, gw_value *out) {
    const gw_generic *a = (gw_generic *)self.o, *b = (gw_generic *)other.o;
    *out = gw_not_implemented();
    if (gw_type_of(vm, other) != self.o->type || (op != GW_CMP_EQ && op != GW_CMP_NE)) {
        return GW_RETURNED;
    }
    if (gw_is_union(vm, self)) {
        *out = gw_bool(same_members(a->args, b->args) == (op == GW_CMP_EQ));
        return GW_RETURNED;
    }
    if (!gw_is_same(a->origin, b->origin)) {
        *out = gw_bool(op == GW_CMP_NE);
        return GW_RETURNED;
    }
    return gw_compare(vm, op, gw_object_value(a->args), gw_object_value(b->args), out);
}

static gw_flow hash(gw_vm *vm, gw_value self, int64_t *out) {
    const gw_generic *g = (gw_generic *)self.o;
    uint64_t h = 0;
    for (size_t i = 0; i < g->args->length; i++) { /* in any order */
        int64_t one;
        const gw_flow flow = gw_hash_now(vm, g->args->items[i], &one);
        if (flow != GW_RETURNED) {
            return flow == GW_CALLED
                       ? gw_raise(vm, GW_X_NotImplementedError,
                                  "__hash__ of a generic alias of instances is not supported in "
                                  "the playground")
                       : flow;
        }
        h ^= gw_hash_shuffled(one);
    }
    *out = gw_hash_of_members(h, g->args->length); /* a union's is that of the set of its members */
    if (!gw_is_unset(g->origin)) {
        *out ^= (int64_t)((uint64_t)(uintptr_t)g->origin.o >> 4);
    }
    return GW_RETURNED;
}

static gw_flow get_origin(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_generic *)self.o)->origin);
    return GW_RETURNED;
}

static gw_flow get_args(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_object_value(gw_object_retain(((gw_generic *)self.o)->args));
    return GW_RETURNED;
}

static const gw_getset_def alias_getsets[] = {{"__origin__", get_origin, NULL, NULL},
                                              {"__args__", get_args, NULL, NULL},
                                              {NULL, NULL, NULL, NULL}};
static const gw_getset_def union_getsets[] = {{"__args__", get_args, NULL, NULL},
                                              {NULL, NULL, NULL, NULL}};
static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "%s() takes no keyword arguments", cls->name->data);
    }
    return args->n == 2 ? gw_generic_new(vm, args->values[0], args->values[1], out)
                        : gw_raise(vm, GW_X_TypeError, "%s expected 2 arguments, got %zu",
                                   cls->name->data, args->n);
}

static const gw_slots alias_slots = {.clear = clear,
                                     .construct = construct,
                                     .call = call,
                                     .repr = repr,
                                     .hash = hash,
                                     .getattr = getattr,
                                     .getitem = getitem,
                                     .binary = binary,
                                     .compare = compare};
static const gw_slots union_slots = {.clear = clear,
                                     .repr = repr,
                                     .hash = hash,
                                     .getitem = getitem,
                                     .binary = binary,
                                     .compare = compare};
const gw_type_def gw_GenericAlias_type = {.name = "GenericAlias",
                                          .module = "types",
                                          .instance_size = sizeof(gw_generic),
                                          .layout = GW_L_NATIVE,
                                          .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                          .slots = &alias_slots,
                                          .getsets = alias_getsets};
const gw_type_def gw_UnionType_type = {.name = "UnionType",
                                       .module = "types",
                                       .instance_size = sizeof(gw_generic),
                                       .layout = GW_L_NATIVE,
                                       .flags = GW_TYPE_FINAL | GW_TYPE_DOTTED,
                                       .slots = &union_slots,
                                       .getsets = union_getsets};
