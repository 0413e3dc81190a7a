/* Note [Farewell]. When a program is over CPython collects its garbage twice: first what only
 * cycles hold, as it came into being, then the program's own module. Before that the first
 * collection has put all objects in the order in which it reaches them from the module's names,
 * breadth first, lists and tuples from their ends; in that order they have their last words here,
 * too. */
#include "lang/farewell.h"

#include "lang/dict.h"
#include "lang/frame.h"
#include "lang/function.h"
#include "lang/generator.h"
#include "lang/iterator.h"
#include "lang/list.h"
#include "lang/module.h"
#include "lang/set.h"
#include "lang/state.h"
#include "lang/type.h"
#include "lang/weak.h"

static gw_flow last_words(gw_vm *vm, gw_value v, gw_value *out) {
    if (gw_has_layout(v, GW_L_GENERATOR)) {
        return gw_generator_close(vm, v, out);
    }
    gw_flow flow;
    if (gw_weak_call_back(vm, v, &flow, out)) {
        return flow;
    }
    return gw_call_dunder(vm, gw_dunder(vm, v, GW_N___del__), v, gw_unset(), gw_unset(), out);
}

/* Who is left, from `next` on, and is held by the list alone has died with the last who spoke:
 * first of them, or NULL. Long lists are not searched. */
static gw_object *died(const gw_list *left, int64_t next) {
    const size_t most = 2000;
    for (size_t i = (size_t)next; i < left->length && left->length <= most; i++) {
        gw_object *o = left->items[i].o;
        if (o->refs == 1 && !o->finalized) {
            return o;
        }
    }
    return NULL;
}

/* Chooses who speaks next of those who are left. */
static bool next_left(gw_task *task) {
    gw_value *v = task->values;
    const gw_list *left = gw_is_unset(v[1]) ? NULL : gw_as_list(v[1]);
    gw_assign_take(&v[0], gw_none());
    while (left && (size_t)task->i < left->length) {
        gw_object *dead = died(left, task->i);
        const gw_value next = dead ? gw_object_value(dead) : left->items[task->i++];
        if (!next.o->finalized) {
            gw_assign_take(&v[0], gw_retain(next));
            return true;
        }
    }
    return false;
}

/* values: who speaks, a list of those who will besides those who have died, or unset; i: the next
 * of them. */
static gw_flow last_words_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    GW_TASK_BEGIN(task)
    task->catches = true;
    vm->finalizing = true;
    for (;;) {
        if (vm->finalizable && vm->finalizable->length) {
            gw_assign_take(&v[0], gw_retain(vm->finalizable->items[0]));
            gw_list_remove(vm->finalizable, 0, 1);
        } else if (!next_left(task)) {
            break;
        }
        GW_AWAIT(task, last_words(vm, v[0], &in));
        gw_release_value(in);
        gw_release_value(gw_catch(vm));
        gw_forget_finalizer(v[0]);
    }
    vm->finalizing = false;
    GW_TASK_END
    *out = gw_none();
    return GW_RETURNED;
}

gw_flow gw_last_words_start(gw_vm *vm) {
    const gw_value values[] = {gw_none(), gw_unset()};
    return gw_task_start(vm, last_words_step, values, 2, NULL);
}

/* --- The order at the end --------------------------------------------------------------------- */

typedef struct walk {
    gw_vm *vm;
    gw_list *reached; /* in order; each is looked into in turn */
    bool failed;      /* no memory */
} walk;

static void reach(walk *w, gw_value v) {
    if (!gw_is_object(v) || v.o->reached || w->failed) {
        return;
    }
    v.o->reached = true;
    w->failed = !gw_list_append(w->vm, w->reached, v);
}

static void reach_object(walk *w, void *object) {
    if (object) {
        reach(w, gw_object_value(object));
    }
}

static void reach_items(walk *w, const gw_value *items, size_t n) {
    while (n > 0) {
        reach(w, items[--n]);
    }
}

static void reach_entries(walk *w, const gw_dict *dict) {
    gw_value key, value;
    for (size_t at = 0; dict && gw_dict_next(dict, &at, &key, &value);) {
        reach(w, key);
        reach(w, value);
    }
}

static void reach_keys(walk *w, const gw_set *set) {
    gw_value key;
    for (size_t at = 0; gw_set_next(set, &at, &key);) {
        reach(w, key);
    }
}

static void reach_of_function(walk *w, const gw_function *f) {
    reach_object(w, f->defaults);
    reach_object(w, f->kwdefaults);
    reach_object(w, f->closure);
}

static void reach_of_generator(walk *w, const gw_generator_object *g) {
    for (const gw_value *v = g->frame ? g->frame->slots : NULL; v && v < g->frame->top; v++) {
        reach(w, *v);
    }
}

/* What an object holds besides attributes. */
static void look_into(walk *w, gw_value v) {
    switch (v.o->type->layout) {
    case GW_L_LIST:
        reach_items(w, gw_as_list(v)->items, gw_as_list(v)->length);
        break;
    case GW_L_TUPLE:
        reach_items(w, gw_as_tuple(v)->items, gw_as_tuple(v)->length);
        break;
    case GW_L_DICT:
        reach_entries(w, gw_as_dict(v));
        break;
    case GW_L_SET:
        reach_keys(w, gw_as_set(v));
        break;
    case GW_L_FUNCTION:
        reach_of_function(w, (const gw_function *)v.o);
        break;
    case GW_L_METHOD:
        reach(w, ((const gw_method *)v.o)->function);
        reach(w, ((const gw_method *)v.o)->self);
        break;
    case GW_L_NATIVE_FUNCTION:
        reach(w, ((const gw_native *)v.o)->self);
        break;
    case GW_L_CELL:
        reach(w, ((const gw_cell *)v.o)->value);
        break;
    case GW_L_ITERATOR:
        /* map and its kin are smaller, and another struct. */
        if (v.o->type->instance_size == sizeof(gw_iterator)) {
            reach(w, ((const gw_iterator *)v.o)->over);
        }
        break;
    case GW_L_GENERATOR:
        reach_of_generator(w, (const gw_generator_object *)v.o);
        break;
    case GW_L_TYPE:
        reach_object(w, ((const gw_type *)v.o)->attributes);
        break;
    default:
        break;
    }
}

static void walk_from(walk *w, gw_dict *names) {
    names->object.reached = true;
    reach_entries(w, names);
    for (size_t i = 0; i < w->reached->length && !w->failed; i++) {
        const gw_value v = w->reached->items[i];
        gw_dict **attributes = gw_object_attributes_place(v.o);
        reach_entries(w, gw_object_slot_values(w->vm, v, false));
        reach_entries(w, attributes ? *attributes : NULL);
        look_into(w, v);
        reach_object(w, v.o->type);
    }
}

static bool has_last_words(const gw_object *o) {
    const gw_generator_object *g = (const gw_generator_object *)o;
    return !o->finalized && (o->type->flags & GW_TYPE_FINALIZER ||
                             (o->type->layout == GW_L_GENERATOR && g->frame && !g->running));
}

/* What nothing reaches is garbage, and comes first. */
static bool in_order(const walk *w, gw_list *order) {
    gw_object *const head = &w->vm->objects;
    bool all = true;
    for (gw_object *o = head->previous; o != head && all; o = o->previous) {
        if (!o->reached && has_last_words(o) &&
            (o->type->layout != GW_L_GENERATOR || gw_generator_is_guarded(o))) {
            all = gw_list_append(w->vm, order, gw_object_value(o));
        }
    }
    for (size_t i = 0; i < w->reached->length && all; i++) {
        if (has_last_words(w->reached->items[i].o)) {
            all = gw_list_append(w->vm, order, w->reached->items[i]);
        }
    }
    return all;
}

bool gw_farewell_start(gw_vm *vm) {
    const gw_value main = gw_dict_get_str(vm->modules, gw_name(vm, GW_N___main__));
    bool started = false;
    if (vm->ended || !vm->has_finalizers || gw_is_unset(main)) {
        return false;
    }
    vm->ended = true;
    walk w = {vm, gw_list_new(vm, NULL, 0), false};
    gw_list *order = gw_list_new(vm, NULL, 0);
    if (w.reached && order) {
        walk_from(&w, gw_module_dict(main));
        if (!w.failed && in_order(&w, order) && order->length > 0) {
            const gw_value values[] = {gw_none(), gw_object_value(order)};
            started = gw_task_start(vm, last_words_step, values, 2, NULL) == GW_CALLED;
        }
    }
    if (!started) {
        gw_release_value(gw_catch(vm));
    }
    gw_object_release(w.reached);
    gw_object_release(order);
    return started;
}
