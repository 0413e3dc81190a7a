/* The classes of exceptions: making one, its text, its attributes. */
#include "lang/dict.h"
#include "lang/exception_group.h"
#include "lang/exception_named.h"
#include "lang/exception_os.h"
#include "lang/exception_syntax.h"
#include "lang/frame.h"
#include "lang/iterator.h"
#include "lang/list.h"
#include "lang/traceback.h"
#include "lang/type.h"

static void clear_exception(gw_vm *vm, gw_object *self) {
    gw_exception *e = (gw_exception *)self;
    gw_tuple *args = e->args;
    e->args = NULL;
    gw_exception_take_lines(vm, e, e, 0);
    gw_release(vm->ctx, e->trace, e->trace_capacity * sizeof *e->trace);
    e->trace = NULL;
    e->trace_capacity = 0;
    gw_assign_take(&e->cause, gw_none());
    gw_assign_take(&e->context, gw_none());
    gw_assign_take(&e->value, gw_none());
    gw_object_release(args);
}

static bool is_os_error(const gw_vm *vm, const gw_type *cls) {
    return gw_type_is_subtype(cls, vm->exceptions[GW_X_OSError]);
}

/* SyntaxError(text, place) and UnicodeError of five parts. */
static bool refuse_parts(gw_vm *vm, const gw_type *cls, const gw_args *args) {
    const bool of_text = gw_type_is_subtype(cls, vm->exceptions[GW_X_UnicodeDecodeError]) ||
                         gw_type_is_subtype(cls, vm->exceptions[GW_X_UnicodeEncodeError]);
    const bool syntax = gw_type_is_subtype(cls, vm->exceptions[GW_X_SyntaxError]);
    const bool refused = of_text || (syntax && args->n > 1);
    if (of_text && args->n != 5) {
        gw_raise(vm, GW_X_TypeError, "function takes exactly 5 arguments (%zu given)", args->n);
    } else if (refused) {
        gw_raise(vm, GW_X_NotImplementedError,
                 "%s() of its parts is not supported in the playground", cls->name->data);
    }
    return refused;
}

static gw_flow take_keywords(gw_vm *vm, gw_exception *e, const gw_args *args) {
    if (!args->n_keywords) {
        return GW_RETURNED;
    }
    return gw_is_named_error(vm, e->object.type)
               ? gw_named_take_keywords(vm, e, args)
               : gw_raise(vm, GW_X_TypeError, "%s() takes no keyword arguments",
                          e->object.type->name->data);
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (!(cls->flags & GW_TYPE_HEAP) && refuse_parts(vm, cls, args)) {
        return GW_RAISED; /* what derives from it is asked in __init__ */
    }
    cls = gw_os_error_class(vm, cls, args);
    gw_exception *e = gw_exception_new(vm, cls, gw_tuple_new(vm, args->values, args->n));
    if (!e) {
        return GW_RAISED;
    }
    if (args->n && (gw_type_is_subtype(cls, vm->exceptions[GW_X_StopIteration]) ||
                    gw_type_is_subtype(cls, vm->exceptions[GW_X_SystemExit]))) {
        e->value = gw_retain(args->values[0]);
    }
    *out = gw_object_value(e);
    if ((is_os_error(vm, cls) && !gw_os_error_take_filename(vm, e)) ||
        (!(cls->flags & GW_TYPE_HEAP) && take_keywords(vm, e, args) != GW_RETURNED)) {
        gw_object_release(e);
        return GW_RAISED;
    }
    return GW_RETURNED;
}

static gw_flow exception_init(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_exception *e = (gw_exception *)args->values[0].o;
    const gw_args own_args = {.values = args->values + 1, .n = args->n - 1};
    if (take_keywords(vm, e, args) != GW_RETURNED || refuse_parts(vm, e->object.type, &own_args)) {
        return GW_RAISED;
    }
    gw_tuple *own = gw_tuple_new(vm, args->values + 1, args->n - 1);
    if (!own) {
        return GW_RAISED;
    }
    gw_object_release(e->args);
    e->args = own;
    *out = gw_none();
    return !is_os_error(vm, e->object.type) || gw_os_error_take_filename(vm, e) ? GW_RETURNED
                                                                                : GW_RAISED;
}

static gw_flow exception_str(gw_vm *vm, gw_value self, gw_value *out) {
    const gw_exception *e = (gw_exception *)self.o;
    if (e->args->length == 0) {
        return gw_return_str(gw_str_new(vm, "", 0), out);
    }
    if (e->args->length > 1) {
        return e->args->length == 2 && is_os_error(vm, self.o->type) ? gw_os_error_str(vm, self)
               : gw_syntax_place(vm, e)                              ? gw_syntax_str(vm, e, out)
                                        : gw_repr(vm, gw_object_value(e->args), out);
    }
    if (gw_type_is_subtype(self.o->type, vm->exceptions[GW_X_KeyError])) {
        return gw_repr(vm, e->args->items[0], out);
    }
    return gw_to_str(vm, e->args->items[0], out);
}

static gw_flow repr_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    const gw_exception *e = (gw_exception *)task->values[0].o;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, e->args->length == 1 ? gw_repr(vm, e->args->items[0], &in)
                                        : gw_repr(vm, gw_object_value(e->args), &in));
    const bool one = e->args->length == 1;
    gw_str *text =
        gw_str_format(vm, one ? "%s(%s)" : "%s%s", e->object.type->name->data, gw_as_str(in)->data);
    gw_release_value(in);
    return gw_return_str(text, out);
    GW_TASK_END
    return GW_RAISED;
}

static gw_flow exception_repr(gw_vm *vm, gw_value self, gw_value *out) {
    (void)out;
    return gw_task_start(vm, repr_step, &self, 1, NULL);
}

static const gw_slots exception_slots = {
    .clear = clear_exception,
    .construct = construct,
    .repr = exception_repr,
    .str = exception_str,
};

static const gw_slots group_slots = {
    .clear = clear_exception,
    .construct = gw_group_construct,
    .repr = exception_repr,
    .str = gw_group_str,
};

static gw_flow get_args(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(gw_object_value(((gw_exception *)self.o)->args));
    return GW_RETURNED;
}

static gw_flow set_args(gw_vm *vm, gw_value self, gw_value value) {
    gw_exception *e = (gw_exception *)self.o;
    gw_value *items;
    size_t n;
    if (!gw_sequence_items(value, &items, &n)) {
        return gw_is_iterable(vm, value)
                   ? gw_raise(
                         vm, GW_X_NotImplementedError,
                         "args of what is no tuple or list are not supported in the playground")
                   : gw_raise(vm, GW_X_TypeError, "'%s' object is not iterable",
                              gw_type_name(vm, value));
    }
    gw_tuple *args = gw_tuple_new(vm, items, n);
    if (!args) {
        return GW_RAISED;
    }
    gw_object_release(e->args);
    e->args = args;
    return GW_RETURNED;
}

#define LINK(field, suppresses)                                                                \
    static gw_flow get_##field(gw_vm *vm, gw_value self, gw_value *out) {                      \
        (void)vm;                                                                              \
        *out = gw_retain(((gw_exception *)self.o)->field);                                     \
        return GW_RETURNED;                                                                    \
    }                                                                                          \
    static gw_flow set_##field(gw_vm *vm, gw_value self, gw_value value) {                     \
        if (!gw_is_none(value) &&                                                              \
            !(gw_is_object(value) &&                                                           \
              gw_is_instance(vm, value, vm->exceptions[GW_X_BaseException]))) {                \
            return gw_raise(vm, GW_X_TypeError,                                                \
                            "exception " #field " must be None or derive from BaseException"); \
        }                                                                                      \
        gw_exception *e = (gw_exception *)self.o;                                              \
        gw_assign_take(&e->field, gw_retain(value));                                           \
        e->suppress_context = e->suppress_context || (suppresses);                             \
        return GW_RETURNED;                                                                    \
    }
LINK(cause, true)
LINK(context, false)
#undef LINK

static gw_flow get_value(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_retain(((gw_exception *)self.o)->value);
    return GW_RETURNED;
}

static gw_flow get_suppress(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    *out = gw_bool(((gw_exception *)self.o)->suppress_context);
    return GW_RETURNED;
}

static gw_flow set_suppress(gw_vm *vm, gw_value self, gw_value value) {
    (void)vm;
    ((gw_exception *)self.o)->suppress_context = value.tag == GW_V_BOOL && value.b;
    return GW_RETURNED;
}

static gw_flow get_traceback(gw_vm *vm, gw_value self, gw_value *out) {
    *out = gw_traceback_new(vm, self);
    return gw_is_unset(*out) ? GW_RAISED : GW_RETURNED;
}

static gw_flow set_traceback(gw_vm *vm, gw_value self, gw_value value) {
    return gw_is_unset(value) ? gw_raise(vm, GW_X_TypeError, "__traceback__ may not be deleted")
                              : gw_traceback_set(vm, self, value);
}

static gw_flow with_traceback(gw_vm *vm, const gw_args *args, gw_value *out) {
    if (gw_traceback_set(vm, args->values[0], args->values[1]) != GW_RETURNED) {
        return GW_RAISED;
    }
    *out = gw_retain(args->values[0]);
    return GW_RETURNED;
}

/* Notes are shown below the message of an exception that nobody caught. */
static gw_flow add_note(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_str *note;
    if (!gw_is_str(args->values[1])) {
        return gw_raise(vm, GW_X_TypeError, "note must be a str, not '%s'",
                        gw_type_name(vm, args->values[1]));
    }
    note = gw_as_str(args->values[1]);
    gw_dict *own = gw_object_attributes(vm, args->values[0], true);
    gw_value notes = own ? gw_dict_get_str(own, gw_name(vm, GW_N___notes__)) : gw_unset();
    *out = gw_none();
    if (own && gw_is_unset(notes)) {
        gw_list *list = gw_list_new(vm, NULL, 0);
        const bool set =
            list && gw_dict_set_str(vm, own, gw_name(vm, GW_N___notes__), gw_object_value(list));
        gw_object_release(list);
        notes = set ? gw_object_value(list) : gw_unset();
    }
    return gw_is_list(notes) && gw_list_append(vm, gw_as_list(notes), gw_object_value(note))
               ? GW_RETURNED
               : GW_RAISED;
}

static const gw_native_def exception_methods[] = {
    {"add_note", add_note, 1, 1, 0, NULL},
    {"__init__", exception_init, 0, GW_ANY, GW_NATIVE_KEYWORDS, NULL},
    {"with_traceback", with_traceback, 1, 1, 0, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const gw_getset_def exception_getsets[] = {
    {"args", get_args, set_args, NULL},
    {"__cause__", get_cause, set_cause, NULL},
    {"__context__", get_context, set_context, NULL},
    {"__suppress_context__", get_suppress, set_suppress, NULL},
    {"__traceback__", get_traceback, set_traceback, NULL},
    {NULL, NULL, NULL, NULL},
};

static const gw_getset_def stop_getsets[] = {{"value", get_value, NULL, NULL},
                                             {NULL, NULL, NULL, NULL}};
static const gw_getset_def exit_getsets[] = {{"code", get_value, NULL, NULL},
                                             {NULL, NULL, NULL, NULL}};

bool gw_exceptions_init(gw_vm *vm) {
    static const struct {
        const char *name;
        gw_exception_id base;
    } rows[] = {
#define X(name, base) {#name, GW_X_##base},
        GW_EXCEPTIONS(X)
#undef X
    };
    const struct {
        int id;
        const gw_getset_def *getsets;
    } own[] = {
        {GW_X_StopIteration, stop_getsets},
        {GW_X_SystemExit, exit_getsets},
        {GW_X_OSError, gw_os_error_getsets},
        {GW_X_SyntaxError, gw_syntax_getsets},
        {GW_X_NameError, gw_name_error_getsets},
        {GW_X_AttributeError, gw_attribute_error_getsets},
        {GW_X_ImportError, gw_import_error_getsets},
        {GW_X_BaseExceptionGroup, gw_group_getsets},
    };
    for (int i = 0; i < GW_EXCEPTION_ID_COUNT; i++) {
        gw_type_def def = {.name = rows[i].name,
                           .module = i == GW_X__LinAlgError ? "torch._C" : NULL};
        if (i == 0) {
            def = (gw_type_def){.name = rows[i].name,
                                .instance_size = sizeof(gw_exception),
                                .layout = GW_L_EXCEPTION,
                                .flags = GW_TYPE_ATTRIBUTES,
                                .slots = &exception_slots,
                                .methods = exception_methods,
                                .getsets = exception_getsets};
        }
        if (i == GW_X_BaseExceptionGroup) {
            def.doc = "A combination of multiple unrelated exceptions.";
            def.slots = &group_slots;
            def.methods = gw_group_methods;
            def.classics = gw_group_classics;
        }
        for (size_t k = 0; k < sizeof own / sizeof *own; k++) {
            def.getsets = own[k].id == i ? own[k].getsets : def.getsets;
        }
        gw_type *base = i == 0 ? NULL : vm->exceptions[rows[i].base];
        gw_type *also = i == GW_X_ExceptionGroup ? vm->exceptions[GW_X_Exception] : NULL;
        if (!(vm->exceptions[i] = gw_type_new_of_two(vm, &def, base, also))) {
            return false;
        }
    }
    gw_exception *memory =
        gw_exception_new(vm, vm->exceptions[GW_X_MemoryError], gw_object_retain(vm->empty_tuple));
    vm->memory_error = memory ? gw_object_value(memory) : gw_unset();
    return memory != NULL;
}
