/* NameError, AttributeError and ImportError: whose name it is about. */
#include "lang/exception_named.h"

#include "lang/frame.h"
#include "lang/list.h"
#include "lang/type.h"

static bool is_a(const gw_vm *vm, const gw_type *cls, gw_exception_id id) {
    return gw_type_is_subtype(cls, vm->exceptions[id]);
}

bool gw_is_named_error(const gw_vm *vm, const gw_type *cls) {
    return is_a(vm, cls, GW_X_AttributeError) || is_a(vm, cls, GW_X_NameError) ||
           is_a(vm, cls, GW_X_ImportError);
}

gw_value gw_named_part(const gw_exception *e, int part) {
    return gw_is_tuple(e->value) ? gw_as_tuple(e->value)->items[part] : gw_none();
}

static bool note(gw_vm *vm, gw_exception *e, gw_value of, gw_value name) {
    const gw_value pair[] = {[GW_NAMED_OF] = of, [GW_NAMED_NAME] = name};
    gw_tuple *tuple = gw_tuple_new(vm, pair, 2);
    if (tuple) {
        gw_assign_take(&e->value, gw_object_value(tuple));
    }
    return tuple != NULL;
}

static void note_raised(gw_vm *vm, gw_value of, gw_str *name) {
    if (!gw_is_object(vm->raised) || !gw_is_named_error(vm, vm->raised.o->type)) {
        return; /* a MemoryError */
    }
    const gw_value e = gw_catch(vm);
    if (!note(vm, (gw_exception *)e.o, of, gw_object_value(name))) {
        gw_release_value(gw_catch(vm));
    }
    vm->raised = e;
}

void gw_note_name(gw_vm *vm, gw_str *name) {
    note_raised(vm, gw_none(), name);
}

void gw_note_attribute(gw_vm *vm, gw_value self, gw_str *name) {
    note_raised(vm, self, name);
}

void gw_note_attribute_if_new(gw_vm *vm, gw_value self, gw_str *name) {
    if (gw_raised_is(vm, GW_X_AttributeError) &&
        !gw_is_tuple(((gw_exception *)vm->raised.o)->value)) {
        gw_note_attribute(vm, self, name);
    }
}

static const char *of_keyword(const gw_vm *vm, const gw_type *cls) {
    return is_a(vm, cls, GW_X_AttributeError) ? "obj"
           : is_a(vm, cls, GW_X_ImportError)  ? "path"
                                              : "name";
}

gw_flow gw_named_take_keywords(gw_vm *vm, gw_exception *e, const gw_args *args) {
    gw_value of = gw_named_part(e, GW_NAMED_OF), name = gw_named_part(e, GW_NAMED_NAME);
    for (size_t i = 0; i < args->n_keywords; i++) {
        const gw_str *keyword = gw_as_str(args->keywords[i]);
        if (gw_str_is(keyword, "name")) {
            name = args->values[args->n + i];
        } else if (gw_str_is(keyword, of_keyword(vm, e->object.type))) {
            of = args->values[args->n + i];
        } else {
            return gw_raise(vm, GW_X_TypeError, "'%s' is an invalid keyword argument for %s()",
                            keyword->data, e->object.type->name->data);
        }
    }
    return !args->n_keywords || note(vm, e, of, name) ? GW_RETURNED : GW_RAISED;
}

static gw_flow get(gw_value self, int part, gw_value *out) {
    *out = gw_retain(gw_named_part((gw_exception *)self.o, part));
    return GW_RETURNED;
}

static gw_flow set(gw_vm *vm, gw_value self, int part, gw_value value) {
    gw_exception *e = (gw_exception *)self.o;
    gw_value parts[] = {gw_named_part(e, 0), gw_named_part(e, 1)};
    parts[part] = gw_is_unset(value) ? gw_none() : value;
    return note(vm, e, parts[GW_NAMED_OF], parts[GW_NAMED_NAME]) ? GW_RETURNED : GW_RAISED;
}

static gw_flow get_name(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return get(self, GW_NAMED_NAME, out);
}

static gw_flow set_name(gw_vm *vm, gw_value self, gw_value value) {
    return set(vm, self, GW_NAMED_NAME, value);
}

static gw_flow get_of(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    return get(self, GW_NAMED_OF, out);
}

static gw_flow set_of(gw_vm *vm, gw_value self, gw_value value) {
    return set(vm, self, GW_NAMED_OF, value);
}

/* `msg` is what an ImportError says, unless it has more or fewer arguments than one. */
static gw_flow get_msg(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const gw_tuple *args = ((gw_exception *)self.o)->args;
    *out = args->length == 1 ? gw_retain(args->items[0]) : gw_none();
    return GW_RETURNED;
}

const gw_getset_def gw_name_error_getsets[] = {{"name", get_name, set_name, NULL},
                                               {NULL, NULL, NULL, NULL}};
const gw_getset_def gw_attribute_error_getsets[] = {
    {"name", get_name, set_name, NULL}, {"obj", get_of, set_of, NULL}, {NULL, NULL, NULL, NULL}};
const gw_getset_def gw_import_error_getsets[] = {{"msg", get_msg, NULL, NULL},
                                                 {"name", get_name, set_name, NULL},
                                                 {"path", get_of, set_of, NULL},
                                                 {NULL, NULL, NULL, NULL}};
