/* Dict and set operations by any key. Keys of builtin types are looked up at once; for a key whose
 * __hash__ or __eq__ is written in Python a task asks those step by step. */
#include "lang/frame.h"
#include "lang/hash.h"
#include "lang/set.h"
#include "lang/set_table.h"
#include "lang/type.h"

/* --- dict ------------------------------------------------------------------------------------- */

static gw_flow key_error(gw_vm *vm, gw_value key) {
    return gw_raise_value(vm, GW_X_KeyError, key);
}

/* What the operation does once the place of the key is known: `at` or, missing, -1. */
static gw_flow apply(gw_vm *vm, gw_dict_op op, gw_dict *dict, int64_t hash, gw_value key,
                     gw_value value, ptrdiff_t at, gw_value *out) {
    gw_dict_entry *entry = at >= 0 ? &dict->entries[at] : NULL;
    *out = gw_none();
    switch (op) {
    case GW_DICT_GET:
    case GW_DICT_GET_OR:
        *out = gw_retain(entry ? entry->value : op == GW_DICT_GET_OR ? value : gw_unset());
        return GW_RETURNED;
    case GW_DICT_ITEM:
        *out = entry ? gw_retain(entry->value) : gw_unset();
        return entry ? GW_RETURNED : key_error(vm, key);
    case GW_DICT_SET:
        if (entry) {
            gw_assign_take(&entry->value, gw_retain(value));
            return GW_RETURNED;
        }
        return gw_dict_append(vm, dict, hash, key, value) ? GW_RETURNED : GW_RAISED;
    case GW_DICT_SETDEFAULT:
        *out = gw_retain(entry ? entry->value : value);
        if (!entry && !gw_dict_append(vm, dict, hash, key, value)) {
            gw_release_value(*out);
            return GW_RAISED;
        }
        return GW_RETURNED;
    case GW_DICT_POP:
        if (!entry && gw_is_unset(value)) {
            return key_error(vm, key);
        }
        *out = gw_retain(entry ? entry->value : value);
        if (entry) {
            gw_dict_remove_at(dict, (size_t)at);
        }
        return GW_RETURNED;
    case GW_DICT_CONTAINS:
        *out = gw_bool(entry != NULL);
        return GW_RETURNED;
    }
    return GW_RAISED;
}

/* values: dict, key, value, the key compared with; i: the operation; j: the hash; k: how many
 * entries of that hash have been compared. */
static gw_flow dict_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_dict *dict = gw_as_dict(v[0]);
    gw_probe probe = {0};
    ptrdiff_t at = -1;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_hash(vm, v[1], &in));
    task->hash = (uint64_t)in.i;
    for (task->j = 0;; task->j++) {
        probe = (gw_probe){0};
        for (int64_t skipped = 0; skipped <= task->j; skipped++) {
            at = gw_dict_probe(dict, (int64_t)task->hash, &probe);
        }
        if (at < 0) {
            break;
        }
        gw_assign_take(&v[3], gw_retain(dict->entries[at].key));
        const gw_sameness same = gw_same_key(v[3], v[1]);
        if (same == GW_SAME) {
            break;
        }
        if (same == GW_ASK) {
            GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[3], v[1], &in));
            gw_assign_take(&v[4], in);
            GW_AWAIT(task, gw_truth(vm, v[4], &in));
            if (in.b) { /* found again, for __eq__ may have changed the dict */
                at = gw_dict_find(dict, (int64_t)task->hash, v[3]);
                break;
            }
        }
    }
    GW_TASK_END
    return apply(vm, (gw_dict_op)task->i, dict, (int64_t)task->hash, v[1], v[2], at, out);
}

gw_flow gw_dict_operate(gw_vm *vm, gw_dict_op op, gw_dict *dict, gw_value key, gw_value value,
                        gw_value *out) {
    int64_t hash;
    gw_flow flow = gw_hash_now(vm, key, &hash);
    if (flow == GW_RAISED) {
        return flow;
    }
    if (flow == GW_RETURNED) {
        gw_probe probe = {0};
        gw_sameness same = GW_DIFFERENT;
        ptrdiff_t at = -1;
        while (same == GW_DIFFERENT && (at = gw_dict_probe(dict, hash, &probe)) >= 0) {
            same = gw_same_key(dict->entries[at].key, key);
        }
        if (same != GW_ASK) {
            return apply(vm, op, dict, hash, key, value, at, out);
        }
    }
    const gw_value values[] = {gw_object_value(dict), key, value, gw_unset(), gw_unset()};
    gw_task *task;
    flow = gw_task_start(vm, dict_step, values, 5, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)op;
    }
    return flow;
}

/* --- set -------------------------------------------------------------------------------------- */

static gw_flow apply_set(gw_vm *vm, gw_set_op op, gw_set *set, int64_t hash, gw_value key,
                         gw_set_entry *entry, gw_value *out) {
    *out = gw_none();
    switch (op) {
    case GW_SET_ADD:
        return entry || gw_set_insert(vm, set, hash, key) ? GW_RETURNED : GW_RAISED;
    case GW_SET_DISCARD:
    case GW_SET_REMOVE:
        if (entry) {
            gw_set_remove_at(set, entry);
        } else if (op == GW_SET_REMOVE) {
            return key_error(vm, key);
        }
        return GW_RETURNED;
    case GW_SET_CONTAINS:
        *out = gw_bool(entry != NULL);
        return GW_RETURNED;
    }
    return GW_RAISED;
}

static gw_flow set_step(gw_vm *vm, gw_task *task, gw_value in, gw_value *out) {
    gw_value *v = task->values;
    gw_set *set = gw_as_set(v[0]);
    gw_set_entry *entry = NULL;
    GW_TASK_BEGIN(task)
    GW_AWAIT(task, gw_hash(vm, v[1], &in));
    task->hash = (uint64_t)in.i;
    for (task->j = 0;; task->j++) {
        entry = gw_set_nth_of_hash(set, (int64_t)task->hash, (size_t)task->j);
        if (!entry) {
            break;
        }
        gw_assign_take(&v[2], gw_retain(entry->key));
        const gw_sameness same = gw_same_key(v[2], v[1]);
        if (same == GW_SAME) {
            break;
        }
        if (same == GW_ASK) {
            GW_AWAIT(task, gw_compare(vm, GW_CMP_EQ, v[2], v[1], &in));
            gw_assign_take(&v[3], in);
            GW_AWAIT(task, gw_truth(vm, v[3], &in));
            if (in.b) {
                entry = gw_set_find(set, (int64_t)task->hash, v[2]);
                break;
            }
        }
    }
    GW_TASK_END
    return apply_set(vm, (gw_set_op)task->i, set, (int64_t)task->hash, v[1], entry, out);
}

gw_flow gw_set_operate(gw_vm *vm, gw_set_op op, gw_set *set, gw_value key, gw_value *out) {
    int64_t hash;
    if (op != GW_SET_ADD && gw_is_set(key) && key.o->type->flags & GW_TYPE_UNHASHABLE) {
        gw_set *frozen = gw_set_new(vm, GW_T_frozenset); /* a set is looked for by its items */
        gw_flow found = GW_RAISED;
        if (frozen && gw_set_copy_into(vm, frozen, gw_as_set(key))) {
            found = gw_set_operate(vm, op, set, gw_object_value(frozen), out);
        }
        if (found == GW_RAISED && op == GW_SET_REMOVE && gw_raised_is(vm, GW_X_KeyError)) {
            gw_release_value(gw_catch(vm));
            key_error(vm, key);
        }
        gw_object_release(frozen);
        return found;
    }
    gw_flow flow = gw_hash_now(vm, key, &hash);
    if (flow == GW_RAISED) {
        return flow;
    }
    if (flow == GW_RETURNED) {
        gw_set_entry *entry;
        gw_sameness same = GW_DIFFERENT;
        for (size_t n = 0; (entry = gw_set_nth_of_hash(set, hash, n)); n++) {
            same = gw_same_key(entry->key, key);
            if (same != GW_DIFFERENT) {
                break;
            }
        }
        if (same != GW_ASK) {
            return apply_set(vm, op, set, hash, key, entry, out);
        }
    }
    const gw_value values[] = {gw_object_value(set), key, gw_unset(), gw_unset()};
    gw_task *task;
    flow = gw_task_start(vm, set_step, values, 4, &task);
    if (flow == GW_CALLED) {
        task->i = (int64_t)op;
    }
    return flow;
}
