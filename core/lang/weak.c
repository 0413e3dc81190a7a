#include "lang/weak.h"

#include "lang/class.h"
#include "lang/frame.h"
#include "lang/list.h"
#include "lang/module.h"
#include "lang/type.h"

typedef struct link {
    gw_object object;
    gw_object *target; /* not owned; NULL: it has died */
    gw_value callback; /* unset: none */
    struct link *next; /* of those in the same bucket */
} link;

enum { BUCKETS = 1024 };

/* All links to living objects, by the address of these. */
struct gw_weak_table {
    gw_type *type; /* borrowed: the module keeps it */
    link *buckets[BUCKETS];
};

static link **bucket_of(gw_vm *vm, const gw_object *target) {
    return &vm->weak->buckets[((uintptr_t)target >> 4) % BUCKETS];
}

static void forget(gw_vm *vm, link *l) {
    link **at = l->target ? bucket_of(vm, l->target) : NULL;
    while (at && *at && *at != l) {
        at = &(*at)->next;
    }
    if (at && *at) {
        *at = l->next;
    }
    l->target = NULL;
    l->next = NULL;
}

static void clear(gw_vm *vm, gw_object *self) {
    link *l = (link *)self;
    forget(vm, l);
    gw_assign_take(&l->callback, gw_unset());
}

static void wait_for_callback(gw_vm *vm, link *l) {
    if (vm->closing || vm->ended || gw_is_unset(l->callback) || l->object.refs == 0) {
        return;
    }
    if (!vm->finalizable && !(vm->finalizable = gw_list_new(vm, NULL, 0))) {
        gw_release_value(gw_catch(vm));
        return;
    }
    if (!gw_list_append(vm, vm->finalizable, gw_object_value(l))) {
        gw_release_value(gw_catch(vm));
        return;
    }
    vm->attention = 0;
}

void gw_weak_tell(gw_vm *vm, const gw_object *object) {
    link **at = bucket_of(vm, object);
    while (*at) {
        link *l = *at;
        if (l->target != object) {
            at = &l->next;
            continue;
        }
        *at = l->next;
        l->target = NULL;
        l->next = NULL;
        wait_for_callback(vm, l);
    }
}

bool gw_weak_call_back(gw_vm *vm, gw_value v, gw_flow *flow, gw_value *out) {
    if (!vm->weak || !vm->weak->type || !gw_is_instance(vm, v, vm->weak->type)) {
        return false;
    }
    const gw_args args = {.values = &v, .n = 1};
    *flow = gw_call(vm, ((link *)v.o)->callback, &args, out);
    return true;
}

void gw_weak_free(gw_vm *vm) {
    gw_release(vm->ctx, vm->weak, sizeof *vm->weak);
    vm->weak = NULL;
}

/* What CPython gives no place for a list of references has none here. */
static bool is_watchable(const gw_vm *vm, gw_value v) {
    if (!gw_is_object(v)) {
        return false;
    }
    gw_type *type = v.o->type;
    const bool slotted = type->flags & GW_TYPE_SLOTTED &&
                         gw_is_unset(gw_type_lookup(type, gw_name(vm, GW_N___weakref__)));
    switch (type->layout) {
    case GW_L_STR:
    case GW_L_LIST:
    case GW_L_DICT:
    case GW_L_EXCEPTION:
        return type->flags & GW_TYPE_HEAP && !slotted;
    case GW_L_NUMBER:
        return type->flags & GW_TYPE_HEAP && !gw_type_is_subtype(type, vm->types[GW_T_int]);
    case GW_L_INSTANCE:
        return !slotted && type != vm->types[GW_T_object];
    case GW_L_NATIVE:
        return !slotted;
    case GW_L_TENSOR:
    case GW_L_SET:
    case GW_L_TYPE:
    case GW_L_FUNCTION:
    case GW_L_NATIVE_FUNCTION:
    case GW_L_METHOD:
    case GW_L_MODULE:
    case GW_L_GENERATOR:
    case GW_L_CODE:
        return true;
    default:
        return false;
    }
}

/* The one without a callback is made once. */
static link *known(gw_vm *vm, const gw_type *cls, const gw_object *target) {
    link *l = *bucket_of(vm, target);
    while (l && (l->target != target || l->object.type != cls || !gw_is_unset(l->callback))) {
        l = l->next;
    }
    return l;
}

static gw_flow construct(gw_vm *vm, gw_type *cls, const gw_args *args, gw_value *out) {
    if (args->n < 1 || args->n > 2) {
        return gw_raise(vm, GW_X_TypeError, "__new__ expected at %s argument%s, got %zu",
                        args->n ? "most 2" : "least 1", args->n ? "s" : "", args->n);
    }
    const gw_value target = args->values[0];
    const bool calls = args->n > 1 && !gw_is_none(args->values[1]);
    if (!is_watchable(vm, target)) {
        return gw_raise(vm, GW_X_TypeError, "cannot create weak reference to '%s' object",
                        gw_type_name(vm, target));
    }
    link *l = calls ? NULL : gw_object_retain(known(vm, cls, target.o));
    if (!l) {
        l = gw_object_new(vm, cls);
        if (!l) {
            return GW_RAISED;
        }
        link **at = bucket_of(vm, target.o);
        l->target = target.o;
        l->callback = calls ? gw_retain(args->values[1]) : gw_unset();
        l->next = *at;
        *at = l;
        target.o->watched = true;
    }
    *out = gw_object_value(l);
    return GW_RETURNED;
}

static gw_flow call(gw_vm *vm, gw_value self, const gw_args *args, gw_value *out) {
    if (args->n || args->n_keywords) {
        return gw_raise(vm, GW_X_TypeError, "__call__() takes no arguments (%zu given)",
                        args->n + args->n_keywords);
    }
    gw_object *target = ((link *)self.o)->target;
    *out = target ? gw_object_value(gw_object_retain(target)) : gw_none();
    return GW_RETURNED;
}

static gw_flow get_callback(gw_vm *vm, gw_value self, gw_value *out) {
    (void)vm;
    const link *l = (link *)self.o;
    *out = l->target && !gw_is_unset(l->callback) ? gw_retain(l->callback) : gw_none();
    return GW_RETURNED;
}

/* _weakref.links(object): those that know it, the newest first. */
static gw_flow links(gw_vm *vm, const gw_args *args, gw_value *out) {
    gw_list *found = gw_list_new(vm, NULL, 0);
    const gw_value target = args->values[0];
    bool done = found != NULL;
    for (link *l = gw_is_object(target) ? *bucket_of(vm, target.o) : NULL; l && done; l = l->next) {
        done = l->target != target.o || gw_list_append(vm, found, gw_object_value(l));
    }
    *out = gw_object_value(found);
    if (!done) {
        gw_object_release(found);
    }
    return done ? GW_RETURNED : GW_RAISED;
}

static const gw_getset_def getsets[] = {{"__callback__", get_callback, NULL, NULL},
                                        {NULL, NULL, NULL, NULL}};
static const gw_slots slots = {.clear = clear, .construct = construct, .call = call};
static const gw_type_def link_def = {.name = "Link",
                                     .module = "_weakref",
                                     .instance_size = sizeof(link),
                                     .layout = GW_L_NATIVE,
                                     .slots = &slots,
                                     .getsets = getsets};
static const gw_native_def functions[] = {{"links", links, 1, 1, 0, NULL},
                                          {NULL, NULL, 0, 0, 0, NULL}};

static bool init(gw_vm *vm, gw_value module) {
    if (!vm->weak && !(vm->weak = gw_vm_alloc(vm, sizeof *vm->weak))) {
        return false;
    }
    *vm->weak = (struct gw_weak_table){.type = gw_type_new(vm, &link_def, NULL)};
    return vm->weak->type &&
           gw_module_set_take(vm, module, "Link", gw_object_value(vm->weak->type));
}

const gw_module_def gw_weak_module = {.name = "_weakref", .init = init, .functions = functions};
