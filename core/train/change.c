/* The log of what is changed by hand. */
#include <float.h>
#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/context.h"
#include "train/net.h"

gw_param *gw_net_param(const gw_net *net, int i) {
    return i < net->n_params ? &net->params[i] : &net->buffers[i - net->n_params];
}

int gw_net_find(const gw_net *net, const char *name) {
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        if (strcmp(gw_net_param(net, i)->name, name) == 0) {
            return i;
        }
    }
    return -1;
}

/* ---- reading --------------------------------------------------------------------------------- */

static bool refuse_name(gw_refusal *refusal, const char *name) {
    strncpy(refusal->name, name, sizeof refusal->name - 1);
    return gw_refuse(refusal, "parameter", "there is no parameter '%.60s'", name);
}

static bool refuse_index(gw_refusal *refusal, const gw_param *p, int64_t index) {
    strncpy(refusal->name, p->name, sizeof refusal->name - 1);
    refusal->have = index;
    refusal->want = p->numel;
    return gw_refuse(refusal, "index", "%s has %lld elements, there is no element %lld", p->name,
                     (long long)p->numel, (long long)index);
}

static bool read_value(const gw_json *json, float *out, gw_refusal *refusal) {
    if (!json || json->kind != GW_JSON_NUMBER || !(fabs(json->number) <= (double)FLT_MAX)) {
        return gw_refuse(refusal, "spec", "a value of changes is not a float32");
    }
    *out = (float)json->number;
    return true;
}

static bool read_place(gw_net *net, const gw_json *json, bool with_value, gw_place *out,
                       gw_refusal *refusal) {
    const gw_json *name = gw_json_get(json, "name"), *index = gw_json_get(json, "index");
    if (!name || name->kind != GW_JSON_STRING || !index) {
        return gw_refuse(refusal, "spec", "changes[] has a place without name or index");
    }
    *out = (gw_place){.param = gw_net_find(net, name->text), .index = -1};
    if (out->param < 0 || (out->param >= net->n_params && !with_value)) {
        return refuse_name(refusal, name->text);
    }
    if (index->kind != GW_JSON_NULL || with_value) {
        const double at = index->kind == GW_JSON_NUMBER ? index->number : -1;
        const gw_param *p = gw_net_param(net, out->param);
        if (!(at >= 0) || at >= (double)p->numel || at != floor(at)) {
            return refuse_index(refusal, p, fabs(at) < 1e15 ? (int64_t)at : -1);
        }
        out->index = (int64_t)at;
    }
    return !with_value || read_value(gw_json_get(json, "value"), &out->value, refusal);
}

static bool read_places(gw_net *net, const gw_json *list, bool with_value, gw_place **out,
                        size_t *n, gw_refusal *refusal) {
    if (!list) {
        return true;
    }
    if (list->kind != GW_JSON_LIST) {
        return gw_refuse(refusal, "spec", "changes[] has something that is no list");
    }
    if (list->count == 0) {
        return true;
    }
    *out = gw_alloc_array(net->ctx, list->count, sizeof **out);
    if (!*out) {
        return false;
    }
    *n = list->count;
    gw_place *to = *out;
    for (const gw_json *item = list->first; item; item = item->next) {
        if (!read_place(net, item, with_value, to++, refusal)) {
            return false;
        }
    }
    return true;
}

static bool read_contents(gw_net *net, const gw_json *member, gw_contents *out,
                          gw_refusal *refusal) {
    out->param = gw_net_find(net, member->key);
    if (out->param < 0) {
        return refuse_name(refusal, member->key);
    }
    const gw_param *p = gw_net_param(net, out->param);
    if (member->kind != GW_JSON_LIST || member->count != (size_t)p->numel) {
        return refuse_index(refusal, p, (int64_t)member->count);
    }
    out->values = gw_alloc_array(net->ctx, member->count, sizeof *out->values);
    float *to = out->values;
    for (const gw_json *item = to ? member->first : NULL; item; item = item->next) {
        if (!read_value(item, to++, refusal)) {
            return false;
        }
    }
    return out->values;
}

static bool read_weights(gw_net *net, const gw_json *weights, gw_net_edit *out,
                         gw_refusal *refusal) {
    if (!weights || weights->count == 0) {
        return true;
    }
    if (weights->kind != GW_JSON_OBJECT) {
        return gw_refuse(refusal, "spec", "changes[].weights is not an object");
    }
    out->weights = gw_alloc_zero(net->ctx, weights->count * sizeof *out->weights);
    if (!out->weights) {
        return false;
    }
    out->n_weights = weights->count;
    size_t i = 0;
    for (const gw_json *member = weights->first; member; member = member->next) {
        if (!read_contents(net, member, &out->weights[i++], refusal)) {
            return false;
        }
    }
    return true;
}

static bool read_betas(const gw_json *json, gw_net_edit *out, gw_refusal *refusal) {
    const gw_json *betas = gw_json_get(json, "betas");
    if (!betas) {
        return true;
    }
    out->what |= GW_CHANGE_BETAS;
    return gw_json_betas(betas, &out->beta1, &out->beta2) ||
           gw_refuse(refusal, "spec", "changes[].betas are not two numbers from 0 to below 1");
}

static bool read_nesterov(const gw_json *json, gw_net_edit *out, gw_refusal *refusal) {
    const gw_json *nesterov = gw_json_get(json, "nesterov");
    if (!nesterov) {
        return true;
    }
    out->what |= GW_CHANGE_NESTEROV;
    out->nesterov = nesterov->truth;
    return nesterov->kind == GW_JSON_BOOL ||
           gw_refuse(refusal, "spec", "changes[].nesterov is neither true nor false");
}

static bool read_course(const gw_net *net, const gw_json *json, gw_net_edit *out,
                        gw_refusal *refusal) {
    gw_json_reader r = {.refusal = refusal, .at = "changes[]"};
    if (gw_json_get(json, "batch")) {
        out->what |= GW_CHANGE_BATCH;
        out->batch_size = gw_json_whole(&r, json, "batch", 1, GW_NET_MAX_ROWS);
        if (refusal->code || !gw_net_check_batches(net, out->batch_size, refusal)) {
            return false;
        }
    }
    const gw_json *schedule = gw_json_get(json, "schedule");
    if (schedule) {
        r.at = "changes[].schedule";
        out->what |= GW_CHANGE_SCHEDULE;
        out->schedule = gw_json_schedule(&r, schedule);
    }
    return !refusal->code;
}

/* RMSprop makes its momentum's buffer with the others, at its first step, and only if it has one.
 */
static bool may_have_momentum(const gw_net *net, double momentum) {
    const gw_optimizer_spec *o = &net->spec.optimizer;
    return o->kind == GW_OPT_SGD ||
           (o->kind == GW_OPT_RMSPROP && (o->momentum > 0 || momentum == 0));
}

static bool read_rates(gw_net *net, const gw_json *json, gw_net_edit *out, gw_refusal *refusal) {
    gw_json_reader r = {.refusal = refusal, .at = "changes[]"};
    for (const gw_net_rate *each = gw_net_rates; each->key; each++) {
        const gw_json *given = gw_json_get(json, each->key);
        if (!given) {
            continue;
        }
        const bool none = each->flag == GW_CHANGE_CLIP && given->kind == GW_JSON_NULL;
        const double low = each->flag & (GW_CHANGE_CLIP | GW_CHANGE_DELTA) ? DBL_MIN : 0;
        const double value = none ? 0 : gw_json_number(&r, json, each->key, low, each->most);
        memcpy((char *)out + each->from, &value, sizeof value);
        out->what |= each->flag;
    }
    if (out->what & GW_CHANGE_MOMENTUM && !may_have_momentum(net, out->momentum)) {
        return gw_refuse(refusal, "momentum", "this optimiser has begun without a momentum");
    }
    return read_betas(json, out, refusal) && read_nesterov(json, out, refusal) &&
           read_course(net, json, out, refusal) && !refusal->code;
}

bool gw_net_read_change(gw_net *net, const gw_json *json, gw_net_edit *out, gw_refusal *refusal) {
    *out = (gw_net_edit){.step = net->at.step};
    if (json->kind != GW_JSON_OBJECT) {
        return gw_refuse(refusal, "spec", "a change is not an object");
    }
    return read_rates(net, json, out, refusal) &&
           read_weights(net, gw_json_get(json, "weights"), out, refusal) &&
           read_places(net, gw_json_get(json, "set"), true, &out->set, &out->n_set, refusal) &&
           read_places(net, gw_json_get(json, "freeze"), false, &out->freeze, &out->n_freeze,
                       refusal) &&
           read_places(net, gw_json_get(json, "free"), false, &out->free, &out->n_free, refusal);
}

static bool reserve(gw_net *net) {
    if (net->n_changes < net->changes_capacity) {
        return true;
    }
    const size_t size = sizeof *net->changes, capacity = 2 * net->changes_capacity + 4;
    gw_net_edit *more =
        gw_resize(net->ctx, net->changes, net->changes_capacity * size, capacity * size);
    if (more) {
        net->changes = more;
        net->changes_capacity = capacity;
    }
    return more;
}

bool gw_net_read_changes(gw_net *net, const gw_json *list, gw_refusal *refusal) {
    gw_json_reader r = {.refusal = refusal, .at = "changes[]"};
    if (!list || list->kind != GW_JSON_LIST) {
        return gw_refuse(refusal, "spec", "changes is not a list");
    }
    int64_t last = 0;
    for (const gw_json *item = list->first; item; item = item->next) {
        if (!reserve(net)) {
            return false;
        }
        gw_net_edit *edit = &net->changes[net->n_changes++];
        const bool read = gw_net_read_change(net, item, edit, refusal);
        edit->step = gw_json_whole(&r, item, "step", last, (int64_t)1 << 53);
        last = edit->step;
        if (!read || refusal->code) {
            return false;
        }
    }
    return true;
}

void gw_net_free_change(gw_net *net, gw_net_edit *c) {
    for (size_t i = 0; i < c->n_weights; i++) {
        const gw_contents *each = &c->weights[i];
        if (each->values) {
            gw_release(net->ctx, each->values,
                       (size_t)gw_net_param(net, each->param)->numel * sizeof *each->values);
        }
    }
    gw_release(net->ctx, c->weights, c->n_weights * sizeof *c->weights);
    gw_release(net->ctx, c->set, c->n_set * sizeof *c->set);
    gw_release(net->ctx, c->freeze, c->n_freeze * sizeof *c->freeze);
    gw_release(net->ctx, c->free, c->n_free * sizeof *c->free);
    *c = (gw_net_edit){0};
}

/* ---- making ---------------------------------------------------------------------------------- */

static void put_frozen(gw_net *net, const gw_place *place, uint8_t frozen) {
    gw_param *p = gw_net_param(net, place->param);
    if (place->index < 0) {
        memset(p->frozen, frozen, (size_t)p->numel);
        p->n_frozen = frozen ? p->numel : 0;
    } else if (p->frozen[place->index] != frozen) {
        p->frozen[place->index] = frozen;
        p->n_frozen += frozen ? 1 : -1;
    }
}

static void make_course(gw_net_at *at, const gw_net_edit *c) {
    if (c->what & GW_CHANGE_BATCH) {
        at->next_batch_size = c->batch_size;
        at->batch_size = at->batch == 0 ? c->batch_size : at->batch_size;
    }
    if (c->what & GW_CHANGE_SCHEDULE) {
        at->schedule = c->schedule;
        at->base_lr = at->lr;
        at->scheduled = 0;
        at->lr = gw_schedule_next(&at->schedule, at->base_lr, at->lr, 0);
    }
}

static void make(gw_net *net, const gw_net_edit *c) {
    gw_net_at *at = &net->at;
    for (const gw_net_rate *each = gw_net_rates; each->key; each++) {
        if (c->what & each->flag) {
            memcpy((char *)at + each->to, (const char *)c + each->from, sizeof(double));
        }
    }
    at->beta1 = c->what & GW_CHANGE_BETAS ? c->beta1 : at->beta1;
    at->beta2 = c->what & GW_CHANGE_BETAS ? c->beta2 : at->beta2;
    at->nesterov = c->what & GW_CHANGE_NESTEROV ? c->nesterov : at->nesterov;
    make_course(at, c);
    for (size_t i = 0; i < c->n_weights; i++) {
        const gw_param *p = gw_net_param(net, c->weights[i].param);
        memcpy(gw_tensor_data(p->value), c->weights[i].values,
               (size_t)p->numel * sizeof *c->weights[i].values);
    }
    for (size_t i = 0; i < c->n_set; i++) {
        float *values = gw_tensor_data(gw_net_param(net, c->set[i].param)->value);
        values[c->set[i].index] = c->set[i].value;
    }
    for (size_t i = 0; i < c->n_freeze; i++) {
        put_frozen(net, &c->freeze[i], 1);
    }
    for (size_t i = 0; i < c->n_free; i++) {
        put_frozen(net, &c->free[i], 0);
    }
}

void gw_net_make_changes(gw_net *net) {
    gw_net_at *at = &net->at;
    while (at->n_changes < (int64_t)net->n_changes &&
           net->changes[at->n_changes].step <= at->step) {
        make(net, &net->changes[at->n_changes++]);
    }
}

static bool has_place(const gw_net_edit *c, const gw_place *place) {
    for (size_t i = 0; i < c->n_set; i++) {
        if (c->set[i].param == place->param && c->set[i].index == place->index) {
            return true;
        }
    }
    return false;
}

/* Whether nothing is left of a change once a later one of the same step is made: a slider's way
 * from one value to another is one change. A schedule begins from the rate that it finds. */
static bool covers(const gw_net_edit *later, const gw_net_edit *earlier) {
    if (later->step != earlier->step || earlier->what & ~later->what ||
        earlier->what & GW_CHANGE_SCHEDULE || earlier->n_weights || earlier->n_freeze ||
        earlier->n_free) {
        return false;
    }
    for (size_t i = 0; i < earlier->n_set; i++) {
        if (!has_place(later, &earlier->set[i])) {
            return false;
        }
    }
    return true;
}

gw_status gw_net_add_change(gw_net *net, gw_net_edit *change) {
    const int64_t step = net->at.step;
    while (net->n_changes > (size_t)net->at.n_changes) {
        gw_net_free_change(net, &net->changes[--net->n_changes]);
    }
    gw_net_forget(net, step);
    if (net->n_changes > 0 && covers(change, &net->changes[net->n_changes - 1])) {
        /* A checkpoint of this step may hold what is replaced; the first one never does. */
        gw_net_forget(net, step > 0 ? step - 1 : 0);
        net->at.n_changes--;
        gw_net_free_change(net, &net->changes[--net->n_changes]);
    }
    if (!reserve(net)) {
        gw_net_free_change(net, change);
        return GW_E_MEMORY;
    }
    net->changes[net->n_changes++] = *change;
    gw_net_make_changes(net);
    return GW_OK;
}
