package org.wanfen.server.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.wanfen.server.people.Role;
import org.wanfen.server.problem.Problem;
import org.wanfen.server.security.Doors;
import org.wanfen.server.security.SecurityConfiguration;

/**
 * Completes the OpenAPI document with what holds for every address: who may reach it, the key of
 * actions, and the problems that may be answered.
 */
final class ApiDescription implements OpenApiCustomizer {

  private static final String TOKEN = "token";

  /** Problems that every address may answer with. */
  private static final Map<String, String> PROBLEMS =
      ordered(
          "400", "What was asked cannot be understood.",
          "401", "No token, or one that does not count.",
          "403", "The roles do not allow it.",
          "404", "There is no such fund, night, account or file.",
          "409", "Held, at work elsewhere, or done with other inputs.",
          "422", "Refused: what came in is wrong, or it is against the rules.",
          "500", "The machine failed; see the server's log.");

  @Override
  public void customise(OpenAPI api) {
    api.info(
        new Info()
            .title("Wanfen")
            .version("1")
            .description(
                "Nightly settlement of a money-market fund: what the console does, for programs."
                    + " Amounts are texts with two decimals, instants ISO 8601 in UTC, what is not"
                    + " known yet is null. Whatever is refused or fails is answered with problem"
                    + " details (RFC 9457) that carry a stable code."));
    components(api)
        .addSecuritySchemes(
            TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    ModelConverters.getInstance()
        .readAll(Problem.class)
        .forEach((name, schema) -> components(api).addSchemas(name, schema));
    api.getPaths().forEach(this::complete);
  }

  private static Components components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    return api.getComponents();
  }

  private void complete(String path, PathItem item) {
    item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, PathItem.HttpMethod method, Operation operation) {
    String below = path.substring(SecurityConfiguration.API.length());
    Set<Role> roles = Doors.rolesFor(HttpMethod.valueOf(method.name()), below);
    String names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
    String about = operation.getDescription() == null ? "" : operation.getDescription() + " ";
    operation.setDescription(about + "Roles: " + names + ".");
    operation.addExtension("x-roles", roles.stream().map(Role::name).toList());
    if (method == PathItem.HttpMethod.POST) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(OnceOnly.KEY)
              .required(true)
              .description(
                  "New for every action, the same when it is asked for again: then it is not done"
                      + " again, and the answer is the same. Kept for a day.")
              .schema(new StringSchema().minLength(1).maxLength(200)));
    }
    PROBLEMS.forEach(
        (status, what) -> operation.getResponses().addApiResponse(status, problem(what)));
  }

  private static ApiResponse problem(String what) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description(what)
        .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
