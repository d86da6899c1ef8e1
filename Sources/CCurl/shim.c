#define _GNU_SOURCE
#include "CCurl.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>

CURLcode ccurl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

void ccurl_ignore_broken_pipes(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
}

CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }

CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }

CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) { return curl_easy_setopt(handle, option, value); }

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) { return curl_easy_setopt(handle, option, value); }

CURLcode ccurl_set_size(CURL *handle, CURLoption option, curl_off_t value) { return curl_easy_setopt(handle, option, value); }

CURLcode ccurl_set_reader(CURL *handle, ccurl_reader reader, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_READDATA, context);
}

CURLcode ccurl_set_listener(CURL *handle, ccurl_listener listener, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listener);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
}

CURLcode ccurl_set_writer(CURL *handle, ccurl_writer writer, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
}

static curl_socket_t open_at_gate(void *context, curlsocktype purpose, struct curl_sockaddr *to) {
    const struct ccurl_gate *gate = context;
    int is_open = 0;
    (void)purpose;
    if (to->family == AF_INET) {
        const struct sockaddr_in *place = (const struct sockaddr_in *)&to->addr;
        is_open = gate->keeper((const unsigned char *)&place->sin_addr, 4, ntohs(place->sin_port), gate->context);
    } else if (to->family == AF_INET6) {
        const struct sockaddr_in6 *place = (const struct sockaddr_in6 *)&to->addr;
        is_open = gate->keeper((const unsigned char *)&place->sin6_addr, 16, ntohs(place->sin6_port), gate->context);
    }
    return is_open ? socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol) : CURL_SOCKET_BAD;
}

CURLcode ccurl_set_gate(CURL *handle, struct ccurl_gate *gate) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_at_gate);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, gate);
}

long ccurl_status(CURL *handle) {
    long status = 0;
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

void ccurl_stop_listening(CURL *handle) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK && socket != CURL_SOCKET_BAD) shutdown(socket, SHUT_RD);
}

int ccurl_wait(CURL *handle, int for_reading, int milliseconds) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD) return -1;
    struct pollfd one = {.fd = socket, .events = for_reading ? POLLIN : POLLOUT};
    return poll(&one, 1, milliseconds) > 0 ? 1 : 0;
}
