/* Instructions on names. */
#include "lang/cache.h"
#include "lang/exception_named.h"
#include "lang/instructions.h"
#include "lang/module.h"
#include "lang/observe.h"

static gw_str *name_of(const gw_python_frame *frame, uint32_t a) {
    return frame->code->names[a];
}

static gw_flow not_defined(gw_vm *vm, gw_str *name) {
    if (vm->refuse && vm->refuse(vm, "builtins", name) == GW_RAISED) {
        return GW_RAISED;
    }
    gw_raise(vm, GW_X_NameError, "name '%s' is not defined", name->data);
    gw_note_name(vm, name);
    return GW_RAISED;
}

static gw_dict *locals_of(const gw_python_frame *frame) {
    return frame->locals ? frame->locals : frame->globals;
}

static gw_flow load(gw_vm *vm, gw_python_frame *frame, gw_value found, gw_str *name) {
    if (gw_is_unset(found)) {
        return not_defined(vm, name);
    }
    *frame->top++ = gw_retain(found);
    return GW_RETURNED;
}

static gw_value find_global(const gw_vm *vm, const gw_python_frame *frame, const gw_str *name) {
    const gw_value v = gw_dict_get_str(frame->globals, name);
    return gw_is_unset(v) ? gw_dict_get_str(vm->builtins, name) : v;
}

GW_INSTRUCTION(load_global) {
    gw_str *name = name_of(frame, a);
    gw_cache_learn_global(vm, frame, a);
    return load(vm, frame, find_global(vm, frame, name), name);
}

GW_INSTRUCTION(load_name) {
    gw_str *name = name_of(frame, a);
    gw_value v = frame->locals ? gw_dict_get_str(frame->locals, name) : gw_unset();
    if (!frame->locals && frame->code->caches) { /* it has bound a name again: a loop */
        gw_cache_learn_global(vm, frame, a);
    }
    v = gw_is_unset(v) ? find_global(vm, frame, name) : v;
    return load(vm, frame, v, name);
}

static gw_flow store(gw_vm *vm, gw_python_frame *frame, gw_dict *into, uint32_t a, size_t depth) {
    gw_str *name = name_of(frame, a);
    if (gw_is_observed(vm, frame)) {
        gw_observe_binding(vm, name, depth, gw_dict_get_str(into, name), frame->top[-1]);
    }
    if (into->object.type->flags & GW_TYPE_HEAP) { /* a metaclass's __prepare__ made it */
        return gw_frame_finish_none(
            frame, 1, gw_setitem(vm, gw_object_value(into), gw_object_value(name), frame->top[-1]));
    }
    bool done = gw_dict_replace_str(into, name, frame->top[-1]);
    if (!done) {
        done = gw_dict_append(vm, into, gw_str_hash(name), gw_object_value(name), frame->top[-1]);
    } else if (into == frame->globals) { /* what is bound again may be bound often */
        gw_cache_learn_global(vm, frame, a);
    }
    gw_frame_drop(frame, 1);
    return done ? GW_RETURNED : GW_RAISED;
}

static gw_flow remove_name(gw_vm *vm, gw_python_frame *frame, gw_dict *from, gw_str *name,
                           size_t depth) {
    if (gw_is_observed(vm, frame)) {
        gw_observe_binding(vm, name, depth, gw_dict_get_str(from, name), gw_unset());
    }
    return gw_dict_remove_str(from, name) ? GW_RETURNED : not_defined(vm, name);
}

GW_INSTRUCTION(store_name) {
    return store(vm, frame, locals_of(frame), a, vm->depth - 1);
}

GW_INSTRUCTION(delete_name) {
    return remove_name(vm, frame, locals_of(frame), name_of(frame, a), vm->depth - 1);
}

GW_INSTRUCTION(store_global) {
    return store(vm, frame, frame->globals, a, 0);
}

GW_INSTRUCTION(delete_global) {
    return remove_name(vm, frame, frame->globals, name_of(frame, a), 0);
}

GW_INSTRUCTION(delete_fast) {
    gw_str *name = frame->code->local_names[a];
    if (gw_is_unset(frame->slots[a])) {
        return gw_raise(vm, GW_X_UnboundLocalError,
                        "cannot access local variable '%s' where it is not associated with a value",
                        name->data);
    }
    if (gw_is_observed(vm, frame)) {
        gw_observe_binding(vm, name, vm->depth - 1, frame->slots[a], gw_unset());
    }
    gw_assign_take(&frame->slots[a], gw_unset());
    return GW_RETURNED;
}

/* --- Cells ------------------------------------------------------------------------------------ */

static gw_cell *cell_of(const gw_python_frame *frame, uint32_t a) {
    return (gw_cell *)frame->slots[frame->code->code->n_locals + a].o;
}

static gw_flow empty_cell(gw_vm *vm, const gw_python_frame *frame, uint32_t a) {
    gw_str *name = frame->code->deref_names[a];
    if (a < frame->code->code->n_cells) {
        return gw_raise(vm, GW_X_UnboundLocalError,
                        "cannot access local variable '%s' where it is not associated with a value",
                        name->data);
    }
    gw_raise(vm, GW_X_NameError,
             "cannot access free variable '%s' where it is not associated with a value in "
             "enclosing scope",
             name->data);
    gw_note_name(vm, name);
    return GW_RAISED;
}

GW_INSTRUCTION(load_deref) {
    const gw_value v = cell_of(frame, a)->value;
    if (gw_is_unset(v)) {
        return empty_cell(vm, frame, a);
    }
    *frame->top++ = gw_retain(v);
    return GW_RETURNED;
}

GW_INSTRUCTION(load_classderef) {
    const gw_value v =
        frame->locals ? gw_dict_get_str(frame->locals, frame->code->deref_names[a]) : gw_unset();
    if (gw_is_unset(v)) {
        return gw_do_load_deref(vm, frame, a);
    }
    *frame->top++ = gw_retain(v);
    return GW_RETURNED;
}

GW_INSTRUCTION(store_deref) {
    gw_cell *cell = cell_of(frame, a);
    if (gw_is_observed(vm, frame)) {
        gw_observe_binding(vm, frame->code->deref_names[a], vm->depth - 1, cell->value,
                           frame->top[-1]);
    }
    gw_assign_take(&cell->value, *--frame->top);
    return GW_RETURNED;
}

GW_INSTRUCTION(delete_deref) {
    gw_cell *cell = cell_of(frame, a);
    if (gw_is_unset(cell->value)) {
        return empty_cell(vm, frame, a);
    }
    if (gw_is_observed(vm, frame)) {
        gw_observe_binding(vm, frame->code->deref_names[a], vm->depth - 1, cell->value, gw_unset());
    }
    gw_assign_take(&cell->value, gw_unset());
    return GW_RETURNED;
}

/* --- Imports ---------------------------------------------------------------------------------- */

GW_INSTRUCTION(import_name) {
    gw_value module = gw_unset();
    const bool top = !gw_is_tuple(frame->top[-1]);
    const gw_flow flow = gw_import(vm, name_of(frame, a), top, &module);
    return gw_frame_finish(frame, 1, flow, module);
}

GW_INSTRUCTION(import_as) {
    gw_value module = gw_unset();
    const gw_flow flow = gw_import(vm, name_of(frame, a), false, &module);
    return gw_frame_finish(frame, 0, flow, module);
}

GW_INSTRUCTION(import_from) {
    gw_value value = gw_unset();
    const gw_flow flow = gw_import_from(vm, frame->top[-1], name_of(frame, a), &value);
    return gw_frame_finish(frame, 0, flow, value);
}

GW_INSTRUCTION(import_star) {
    (void)a;
    const gw_flow flow = gw_import_star(vm, frame->top[-1], locals_of(frame));
    return gw_frame_finish_none(frame, 1, flow);
}

GW_INSTRUCTION(store_annotation) {
    gw_dict *locals = locals_of(frame);
    gw_str *name = gw_name(vm, GW_N___annotations__);
    gw_value all = gw_dict_get_str(locals, name);
    if (!gw_is_dict(all)) {
        gw_dict *made = gw_dict_new(vm);
        if (!made) {
            return GW_RAISED;
        }
        all = gw_object_value(made);
        const bool set = gw_dict_set_str(vm, locals, name, all);
        gw_release_value(all);
        if (!set) {
            return GW_RAISED;
        }
    }
    const bool done = gw_dict_set_str(vm, gw_as_dict(all), name_of(frame, a), frame->top[-1]);
    gw_frame_drop(frame, 1);
    return done ? GW_RETURNED : GW_RAISED;
}
