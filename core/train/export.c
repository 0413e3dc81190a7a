/* What leaves a network, and comes back. */
#include <string.h>

#include "base/context.h"
#include "train/script.h"

/* {"version": 1, ..., "changes": [...], "step": ..., "weights": {"layer1.weight": [...], ...}} */
static void write_json(const gw_net *net, gw_buffer *out) {
    gw_buffer_char(out, '{');
    gw_net_spec_json(&net->spec, out);
    gw_buffer_text(out, ",\"changes\":");
    gw_net_changes_json(net, out);
    gw_buffer_format(out, ",\"step\":%lld,\"weights\":{", (long long)net->at.step);
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        const gw_param *p = gw_net_param(net, i);
        gw_buffer_format(out, "%s\"%s\":[", i ? "," : "", p->name);
        for (int64_t j = 0; j < p->numel; j++) {
            gw_buffer_text(out, j ? "," : "");
            gw_buffer_json_f32(out, ((const float *)gw_tensor_data(p->value))[j]);
        }
        gw_buffer_char(out, ']');
    }
    gw_buffer_text(out, "}}\n");
}

/* Length of the header as a little-endian u64, the header, the values. */
static void write_safetensors(const gw_net *net, gw_buffer *out) {
    size_t at = 0;
    const char nothing[8] = {0};
    gw_buffer_add(out, nothing, sizeof nothing);
    gw_buffer_text(out, "{\"__metadata__\":{\"format\":\"pt\"}");
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        const gw_param *p = gw_net_param(net, i);
        const int64_t *dims = gw_tensor_dims(p->value);
        const size_t end = at + (size_t)p->numel * sizeof(float);
        gw_buffer_format(out, ",\"%s\":{\"dtype\":\"F32\",\"shape\":[%lld", p->name,
                         (long long)dims[0]);
        if (gw_tensor_ndim(p->value) > 1) {
            gw_buffer_format(out, ",%lld", (long long)dims[1]);
        }
        gw_buffer_format(out, "],\"data_offsets\":[%zu,%zu]}", at, end);
        at = end;
    }
    gw_buffer_char(out, '}');
    while (out->length % 8 != 0 && !out->failed) {
        gw_buffer_char(out, ' ');
    }
    const uint64_t header = out->failed ? 0 : out->length - sizeof nothing;
    for (int i = 0; i < 8 && !out->failed; i++) {
        out->data[i] = (char)(header >> 8 * i & 0xFF);
    }
    for (int i = 0; i < net->n_params + net->n_buffers; i++) {
        const gw_param *p = gw_net_param(net, i);
        gw_buffer_add(out, gw_tensor_data(p->value), (size_t)p->numel * sizeof(float));
    }
}

gw_status gw_net_export(gw_net *net, gw_net_format format, gw_buffer *out) {
    gw_status status = GW_OK;
    switch (format) {
    case GW_NET_PYTORCH:
        gw_script_network(net, out);
        status = gw_script_start(net, out);
        gw_script_training(net, out);
        status = status ? status : gw_script_checks(net, out);
        break;
    case GW_NET_JSON:
        write_json(net, out);
        break;
    case GW_NET_SAFETENSORS:
        write_safetensors(net, out);
        break;
    case GW_NET_CSV:
        gw_dataset_csv(&net->data, out);
        break;
    }
    return status ? status : gw_written(net, out, NULL);
}

/* ---- back in --------------------------------------------------------------------------------- */

/* The header becomes JSON of weights, as gw_net_change reads them. */
static bool weights_of_safetensors(gw_net *net, const unsigned char *bytes, size_t length,
                                   gw_buffer *out, gw_refusal *refusal) {
    gw_json_document header;
    uint64_t size = 0;
    for (int i = 0; i < 8 && length >= 8; i++) {
        size |= (uint64_t)bytes[i] << 8 * i;
    }
    if (length < 8 || size > length - 8) {
        return gw_refuse(refusal, "spec", "this is no file of safetensors: it is too short");
    }
    const unsigned char *data = bytes + 8 + size;
    const size_t room = length - 8 - (size_t)size;
    bool done = gw_json_read(net->ctx, (const char *)bytes + 8, (size_t)size, &header);
    gw_buffer_text(out, "{\"weights\":{");
    const char *between = "";
    for (const gw_json *each = done ? header.nodes->first : NULL; each && done; each = each->next) {
        const gw_json *dtype = gw_json_get(each, "dtype"), *at = gw_json_get(each, "data_offsets");
        if (!each->key || strcmp(each->key, "__metadata__") == 0) {
            continue;
        }
        const double from = at && at->count == 2 ? at->first->number : -1;
        const double to = at && at->count == 2 ? at->first->next->number : -1;
        if (!dtype || dtype->kind != GW_JSON_STRING || strcmp(dtype->text, "F32") != 0 ||
            !(from >= 0) || !(to >= from) || to > (double)room) {
            done = gw_refuse(refusal, "spec", "safetensors: %.60s is not F32 within the file",
                             each->key);
            break;
        }
        gw_buffer_text(out, between);
        gw_buffer_json(out, each->key, strlen(each->key));
        gw_buffer_char(out, ':');
        between = ",";
        for (size_t i = (size_t)from; i + 4 <= (size_t)to; i += 4) {
            float value;
            memcpy(&value, data + i, sizeof value);
            gw_buffer_char(out, i == (size_t)from ? '[' : ',');
            gw_buffer_json_f32(out, value);
        }
        gw_buffer_text(out, (size_t)to - (size_t)from < 4 ? "[]" : "]");
    }
    gw_buffer_text(out, "}}");
    gw_json_free(&header);
    return done && !out->failed;
}

/* Of JSON that has "weights" all else is passed over. */
static bool weights_of_json(gw_net *net, const char *bytes, size_t length, gw_refusal *refusal) {
    gw_json_document document;
    gw_net_edit edit = {0};
    bool done = gw_json_read(net->ctx, bytes, length, &document);
    const gw_json *weights = done ? gw_json_get(document.nodes, "weights") : NULL;
    if (done && !weights) {
        done = gw_refuse(refusal, "spec", "there are no weights in it");
    }
    if (done) {
        gw_json only = *weights;
        only.key = "weights";
        only.next = NULL;
        const gw_json whole = {.kind = GW_JSON_OBJECT, .count = 1, .first = &only};
        done = gw_net_read_change(net, &whole, &edit, refusal);
        if (done) {
            done = gw_net_add_change(net, &edit) == GW_OK;
        } else {
            gw_net_free_change(net, &edit);
        }
    }
    gw_json_free(&document);
    return done;
}

gw_status gw_net_import(gw_net *net, gw_net_format format, const char *bytes, size_t length,
                        gw_refusal *refusal) {
    gw_buffer text;
    gw_buffer_init(&text, net->ctx);
    *refusal =
        (gw_refusal){.layer = GW_REFUSAL_NONE, .have = GW_REFUSAL_NONE, .want = GW_REFUSAL_NONE};
    bool done = true;
    if (format == GW_NET_SAFETENSORS) {
        done = weights_of_safetensors(net, (const unsigned char *)bytes, length, &text, refusal);
        bytes = text.data;
        length = text.length;
    }
    done = done && weights_of_json(net, bytes, length, refusal);
    if (!done && !refusal->code && gw_error(net->ctx) == GW_E_VALUE) {
        gw_refuse(refusal, "spec", "%s", gw_error_message(net->ctx));
        gw_error_clear(net->ctx);
    }
    gw_buffer_free(&text);
    return done || refusal->code ? GW_OK : gw_error(net->ctx);
}
