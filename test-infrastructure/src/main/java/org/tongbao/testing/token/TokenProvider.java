package org.tongbao.testing.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tongbao.contract.ContractJson;

/** Serves a discovery document and its keys on loopback, and signs tokens. */
public final class TokenProvider implements AutoCloseable {

  public static final String AUDIENCE = "tongbao";

  private static final int RSA_BITS = 2_048;
  private static final String DISCOVERY = "/realm/.well-known/openid-configuration";
  private static final String KEYS = "/realm/keys";

  private final int port;
  private final AtomicInteger asked = new AtomicInteger();
  private @Nullable HttpServer server;
  private KeyPair pair = newPair();
  private String keyId = UUID.randomUUID().toString();

  private TokenProvider(int port) {
    this.port = port;
  }

  /** A port where nothing listens now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String issuer(int port) {
    return "http://127.0.0.1:" + port + "/realm";
  }

  /** One that answers. */
  public static TokenProvider at(int port) throws IOException {
    TokenProvider provider = new TokenProvider(port);
    provider.comeBack();
    return provider;
  }

  /** Of the same name, with keys that nobody serves. */
  public TokenProvider withOtherKeys() {
    return new TokenProvider(port);
  }

  public String issuer() {
    return issuer(port);
  }

  /** How many requests came. */
  public int asked() {
    return asked.get();
  }

  /** Nothing listens any more. */
  public void goAway() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  public void comeBack() throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    made.createContext(
        DISCOVERY,
        exchange -> answer(exchange, Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys")));
    made.createContext(KEYS, exchange -> answer(exchange, Map.of("keys", List.of(publicKey()))));
    made.start();
    server = made;
  }

  /** From now on another key signs, and the one before is not given any more. */
  public void rotate() {
    pair = newPair();
    rename();
  }

  /** The same key goes under another name. */
  public void rename() {
    keyId = UUID.randomUUID().toString();
  }

  /** What a good token says. */
  public Map<String, Object> claims(String subject, String... roles) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("sub", subject);
    claims.put("aud", AUDIENCE);
    claims.put("exp", Instant.now().plus(Duration.ofMinutes(5)).getEpochSecond());
    claims.put("realm_access", Map.of("roles", List.of(roles)));
    return claims;
  }

  public String token(Map<String, ?> claims) {
    return token(Map.of("alg", "RS256", "kid", keyId, "typ", "JWT"), claims, pair.getPrivate());
  }

  /** With this provider's key id and somebody else's key. */
  public String forged(Map<String, ?> claims) {
    return token(
        Map.of("alg", "RS256", "kid", keyId, "typ", "JWT"), claims, newPair().getPrivate());
  }

  /** Signed by nobody. */
  public static String unsigned(Map<String, ?> claims) {
    return part(Map.of("alg", "none")) + "." + part(claims) + ".";
  }

  /** Signed with the provider's public key as a shared secret: an old trick. */
  public String signedWithPublicKey(Map<String, ?> claims) {
    try {
      String content = part(Map.of("alg", "HS256", "kid", keyId)) + "." + part(claims);
      javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new javax.crypto.spec.SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
      return content + "." + text(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String token(Map<String, ?> header, Map<String, ?> claims, PrivateKey key) {
    try {
      String content = part(header) + "." + part(claims);
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + text(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> publicKey() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return Map.of(
        "kty",
        "RSA",
        "use",
        "sig",
        "alg",
        "RS256",
        "kid",
        keyId,
        "n",
        text(unsigned(key.getModulus())),
        "e",
        text(unsigned(key.getPublicExponent())));
  }

  private void answer(HttpExchange exchange, Object document) throws IOException {
    asked.incrementAndGet();
    byte[] body = ContractJson.bytes(document);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String part(Map<String, ?> json) {
    return text(ContractJson.bytes(json));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Without the byte for the sign. */
  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    goAway();
  }
}
