/* type: the class of classes. */
#include <string.h>

#include "lang/class.h"
#include "lang/frame.h"
#include "lang/generic.h"
#include "lang/iterator.h"
#include "lang/type.h"

static void clear_type(gw_vm *vm, gw_object *self) {
    gw_type *type = (gw_type *)self;
    vm->type_version++;
    gw_release(vm->ctx, type->mro, type->mro_capacity * sizeof *type->mro);
    type->mro = NULL;
    type->n_mro = 0;
    gw_object *parts[] = {(gw_object *)type->name,       (gw_object *)type->qualname,
                          (gw_object *)type->module,     (gw_object *)type->bases,
                          (gw_object *)type->attributes, (gw_object *)type->dotted};
    type->name = type->qualname = type->module = type->dotted = NULL;
    type->bases = NULL;
    type->attributes = NULL;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        gw_object_release(parts[i]);
    }
}

/* --- Making a class --------------------------------------------------------------------------- */

static gw_flow call_set_name(gw_vm *vm, const gw_value *v, size_t after, gw_value *out) {
    gw_value key, value;
    size_t at = after - 1;
    gw_dict_next(gw_as_dict(v[3]), &at, &key, &value);
    return gw_call_dunder(vm, gw_dunder(vm, value, GW_N___set_name__), value, v[4], key, out);
}

static gw_flow call_init_subclass(gw_vm *vm, const gw_value *v, size_t n_keywords, gw_value *out) {
    gw_type *cls = (gw_type *)v[4].o;
    gw_value f = gw_unset();
    for (size_t i = 1; i < cls->n_mro && gw_is_unset(f); i++) { /* super(cls, cls) */
        f = gw_dict_get_str(cls->mro[i]->attributes, gw_name(vm, GW_N___init_subclass__));
    }
    gw_value bound = gw_unset();
    gw_flow flow = gw_bind_attribute(vm, f, gw_unset(), cls, &bound);
    if (flow == GW_RETURNED) {
        const gw_args args = {
            .values = v + 5, .n_keywords = n_keywords, .keywords = v + 5 + n_keywords};
        flow = gw_call(vm, bound, &args, out);
        gw_release_value(bound);
    }
    return flow;
}

/* What a __set_name__ raised is the cause of a RuntimeError, as before Python 3.12. */
static gw_flow wrap_set_name(gw_vm *vm, const gw_value *v, size_t after) {
    gw_value key, value;
    size_t at = after - 1;
    gw_dict_next(gw_as_dict(v[3]), &at, &key, &value);
    const gw_value cause = gw_catch(vm);
    gw_raise(vm, GW_X_RuntimeError, "Error calling __set_name__ on '%s' instance '%s' in '%s'",
             gw_type_name(vm, value), gw_as_str(key)->data, ((gw_type *)v[4].o)->name->data);
    gw_exception *e = (gw_exception *)gw_raised(vm).o;
    gw_assign_take(&e->cause, gw_retain(cause));
    gw_assign_take(&e->context, cause);
    e->suppress_context = true;
    return GW_RAISED;
}

/* values: metatype, name, bases, dict, the class, keyword values..., names...; i: place in the
 * dict, j: number of keywords. */
static gw_flow new_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_value key, value;
    GW_TASK_BEGIN(task)
    gw_type *made =
        gw_class_new(vm, (gw_type *)v[0].o, gw_as_str(v[1]), gw_as_tuple(v[2]), gw_as_dict(v[3]));
    if (!made) {
        return GW_RAISED;
    }
    v[4] = gw_object_value(made);
    for (;;) {
        size_t at = (size_t)task->i;
        if (!gw_dict_next(gw_as_dict(v[3]), &at, &key, &value)) {
            break;
        }
        task->i = (int64_t)at;
        if (gw_is_object(value) && value.o->type == vm->types[GW_T_property]) {
            gw_assign_take(&((gw_property *)value.o)->name, gw_retain(key));
        }
        if (gw_is_heap(value) && !gw_is_unset(gw_dunder(vm, value, GW_N___set_name__))) {
            task->catches = true;
            GW_AWAIT(task, call_set_name(vm, v, (size_t)task->i, &in));
            task->catches = false;
            if (gw_is_unset(in)) {
                return wrap_set_name(vm, v, (size_t)task->i);
            }
            gw_release_value(in);
        }
    }
    GW_AWAIT(task, call_init_subclass(vm, v, (size_t)task->j, &in));
    gw_release_value(in);
    *out = gw_retain(v[4]);
    GW_TASK_END
    return GW_RETURNED;
}

static gw_flow construct(gw_vm *vm, gw_type *metatype, const gw_args *args, gw_value *out) {
    if (args->n != 3) {
        return gw_raise(vm, GW_X_TypeError, "type() takes 1 or 3 arguments");
    }
    const gw_value *a = args->values;
    if (!gw_is_str(a[0]) || !gw_is_tuple(a[1]) || !gw_is_dict(a[2])) {
        const size_t bad = !gw_is_str(a[0]) ? 0 : !gw_is_tuple(a[1]) ? 1 : 2;
        static const char *const wants[] = {"str", "tuple", "dict"};
        return gw_raise(vm, GW_X_TypeError, "type.__new__() argument %zu must be %s, not %s",
                        bad + 1, wants[bad],
                        gw_is_none(a[bad]) ? "None" : gw_type_name(vm, a[bad]));
    }
    const gw_tuple *bases = gw_as_tuple(a[1]);
    for (size_t i = 0; i < bases->length; i++) {
        if (!gw_has_layout(bases->items[i], GW_L_TYPE)) {
            return gw_raise(vm, GW_X_TypeError, "bases must be types");
        }
    }
    gw_type *winner = gw_class_metatype(vm, metatype, bases);
    if (!winner) {
        return GW_RAISED;
    }
    if (winner != metatype) {
        return gw_type_call(vm, winner, args, out);
    }
    gw_task *task;
    const size_t n = args->n_keywords;
    if (gw_task_start(vm, new_step, NULL, 5 + 2 * n, &task) == GW_RAISED) {
        return GW_RAISED;
    }
    task->j = (int64_t)n;
    task->values[0] = gw_object_value(gw_object_retain(metatype));
    for (size_t i = 0; i < 3; i++) {
        task->values[1 + i] = gw_retain(a[i]);
    }
    for (size_t i = 0; i < n; i++) {
        task->values[5 + i] = gw_retain(a[3 + i]);
        task->values[5 + n + i] = gw_retain(args->keywords[i]);
    }
    return GW_CALLED;
}

/* --- The rest --------------------------------------------------------------------------------- */

static gw_flow call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    return gw_type_call(vm, (gw_type *)self.o, args, out);
}

static gw_flow repr(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_type *type = (gw_type *)self.o;
    const bool plain = gw_str_is(type->module, "builtins");
    return gw_return_str(gw_str_format(vm, "<class '%s%s%s'>", plain ? "" : type->module->data,
                                       plain ? "" : ".", type->qualname->data),
                         out);
}

static gw_flow type_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    (void)vm;
    (void)args;
    *out = gw_none();
    return GW_RETURNED;
}

static gw_flow mro_tuple(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_type *type = (gw_type *)self.o;
    gw_value *items = gw_vm_alloc_array(vm, type->n_mro, sizeof *items);
    if (!items) {
        return GW_RAISED;
    }
    for (size_t i = 0; i < type->n_mro; i++) {
        items[i] = gw_object_value(type->mro[i]);
    }
    gw_tuple *tuple = gw_tuple_new(vm, items, type->n_mro);
    gw_release(vm->ctx, items, type->n_mro * sizeof *items);
    *out = gw_object_value(tuple);
    return tuple ? GW_RETURNED : GW_RAISED;
}

static gw_flow mro_method(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_value tuple;
    if (mro_tuple(vm, args->values[0], &tuple) != GW_RETURNED) {
        return GW_RAISED;
    }
    gw_list *list = gw_list_new(vm, gw_as_tuple(tuple)->items, gw_as_tuple(tuple)->length);
    gw_release_value(tuple);
    *out = gw_object_value(list);
    return list ? GW_RETURNED : GW_RAISED;
}

static gw_flow give(gw_value *out, void *object) {
    *out = gw_object_value(gw_object_retain(object));
    return GW_RETURNED;
}

static gw_flow get_name(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, ((gw_type *)self.o)->name);
}

static gw_flow replace_name(gw_vm *vm, gw_value self, gw_value value, gw_str **place) {
    const gw_type *type = (gw_type *)self.o;
    if (!(type->flags & GW_TYPE_HEAP)) {
        return gw_raise(vm, GW_X_TypeError,
                        "cannot set '__name__' attribute of immutable type '%s'", type->name->data);
    }
    if (!gw_is_str(value)) {
        return gw_raise(vm, GW_X_TypeError, "can only assign string to %s.__name__, not '%s'",
                        type->name->data, gw_type_name(vm, value));
    }
    gw_str *old = *place;
    *place = gw_object_retain(value.o);
    gw_object_release(old);
    return GW_RETURNED;
}

static gw_flow set_name(gw_vm *vm, gw_value self, gw_value value) {
    return replace_name(vm, self, value, &((gw_type *)self.o)->name);
}

static gw_flow get_qualname(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, ((gw_type *)self.o)->qualname);
}

static gw_flow set_qualname(gw_vm *vm, gw_value self, gw_value value) {
    return replace_name(vm, self, value, &((gw_type *)self.o)->qualname);
}

static gw_flow get_module(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, ((gw_type *)self.o)->module);
}

static gw_flow set_module(gw_vm *vm, gw_value self, gw_value value) {
    return replace_name(vm, self, value, &((gw_type *)self.o)->module);
}

static gw_flow get_bases(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return give(out, ((gw_type *)self.o)->bases);
}

static gw_flow get_base(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_tuple *bases = ((gw_type *)self.o)->bases;
    *out = bases->length ? gw_retain(gw_object_value(gw_class_base(vm, bases))) : gw_none();
    return GW_RETURNED;
}

static gw_flow get_dict(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_value attributes = gw_object_value(((gw_type *)self.o)->attributes);
    return gw_iterator_new(vm, GW_T_mappingproxy, attributes, out);
}

static gw_flow get_annotations(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_type *type = (gw_type *)self.o;
    const gw_value own = gw_dict_get_str(type->attributes, gw_name(vm, GW_N___annotations__));
    if (gw_is_unset(own)) {
        gw_dict *none = gw_dict_new(vm);
        *out = gw_object_value(none);
        const bool kept = !(type->flags & GW_TYPE_HEAP) ||
                          gw_type_set((gw_type *)self.o, gw_name(vm, GW_N___annotations__), *out);
        return none && kept ? GW_RETURNED : GW_RAISED;
    }
    *out = gw_retain(own);
    return GW_RETURNED;
}

static gw_flow get_doc(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_type *type = (gw_type *)self.o;
    if (!(type->flags & GW_TYPE_HEAP)) {
        return gw_raise(vm, GW_X_AttributeError,
                        "what '%s' has in __doc__ is not in the playground", type->name->data);
    }
    const gw_value doc = gw_dict_get_str(type->attributes, gw_name(vm, GW_N___doc__));
    *out = gw_is_unset(doc) ? gw_none() : gw_retain(doc);
    return GW_RETURNED;
}

static gw_flow set_doc(gw_vm *vm, gw_value self, gw_value value) {
    return gw_type_set((gw_type *)self.o, gw_name(vm, GW_N___doc__), value) ? GW_RETURNED
                                                                            : GW_RAISED;
}

/* int | None */
static gw_flow binary(gw_vm *vm, gw_binary_op op, gw_value self, gw_value other, bool reflected,
                      gw_value *out) {
    *out = gw_not_implemented();
    if (op != GW_BIN_OR) {
        return GW_RETURNED;
    }
    return reflected ? gw_union_of(vm, other, self, out) : gw_union_of(vm, self, other, out);
}

static bool derives_directly(const gw_object *o, const gw_type *base) {
    const gw_tuple *bases = o->type->layout == GW_L_TYPE ? ((const gw_type *)o)->bases : NULL;
    for (size_t i = 0; bases && i < bases->length; i++) {
        if (bases->items[i].o == &base->object) {
            return true;
        }
    }
    return false;
}

/* Of a class of the program's own, for those of C and of the prelude have others in CPython: found
 * among all objects, the oldest first, so that nothing has to know of its subclasses. */
static gw_flow subclasses(gw_vm *vm, const gw_args *args, gw_value *out) {
    const gw_type *type = (const gw_type *)args->values[0].o;
    if (!(type->flags & GW_TYPE_HEAP) || !gw_str_is(type->module, "__main__")) {
        return gw_raise(vm, GW_X_NotImplementedError,
                        "__subclasses__() of '%s' is not supported in the playground",
                        type->name->data);
    }
    gw_list *found = gw_list_new(vm, NULL, 0);
    bool done = found;
    const gw_object *const head = &vm->objects;
    for (gw_object *o = head->previous; done && o != head; o = o->previous) {
        done = !derives_directly(o, type) || gw_list_append(vm, found, gw_object_value(o));
    }
    if (!done) {
        gw_object_release(found);
        return GW_RAISED;
    }
    *out = gw_object_value(found);
    return GW_RETURNED;
}

static const gw_native_def methods[] = {
    {"__subclasses__", subclasses, 0, 0, 0, NULL},
    {"__init__", type_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"mro", mro_method, 0, 0, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};
static const gw_getset_def getsets[] = {
    {"__name__", get_name, set_name, NULL},
    {"__qualname__", get_qualname, set_qualname, NULL},
    {"__module__", get_module, set_module, NULL},
    {"__bases__", get_bases, NULL, NULL},
    {"__base__", get_base, NULL, NULL},
    {"__mro__", mro_tuple, NULL, NULL},
    {"__dict__", get_dict, NULL, NULL},
    {"__annotations__", get_annotations, NULL, NULL},
    {"__doc__", get_doc, set_doc, NULL},
    {NULL, NULL, NULL, NULL},
};
static const gw_slots slots = {
    .clear = clear_type, .construct = construct, .call = call, .repr = repr, .binary = binary};
const gw_type_def gw_type_type = {.name = "type",
                                  .instance_size = sizeof(gw_type),
                                  .layout = GW_L_TYPE,
                                  .slots = &slots,
                                  .methods = methods,
                                  .getsets = getsets};
